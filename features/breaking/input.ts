import { z } from 'zod'
import { cleanLine } from '@/lib/clean-text'
import { editionLocale } from '@/features/settings/input'
import { MOST_LETTERS, MOST_MINUTES, MOST_RUNNING } from './limits'

const rowId = z.number().int().positive().max(2_147_483_647)
export const alertId = z.object({ id: rowId })

const alert = z.object({
  text: z
    .string()
    .max(MOST_LETTERS * 5)
    .transform((text) => cleanLine(text, MOST_LETTERS * 5))
    .pipe(z.string().min(3).max(MOST_LETTERS)),
  level: z.enum(['urgent', 'notice']),
  articleId: rowId.nullable(),
})

export const raiseInput = alert.extend({
  locale: editionLocale,
  minutes: z.number().int().min(1).max(MOST_MINUTES),
})

export const amendInput = alert.extend({
  id: rowId,
  expiresAt: z.iso
    .datetime({ offset: true })
    .max(40)
    .transform((text) => new Date(text)),
})

export const orderInput = z.object({ locale: editionLocale, ids: z.array(rowId).min(1).max(MOST_RUNNING) })

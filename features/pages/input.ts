import { z } from 'zod'
import { bodyInput } from '@/features/articles/content'
import { editionLocale } from '@/features/settings/input'
import { cleanLine } from '@/lib/clean-text'

const line = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) => cleanLine(text, most))
const rowId = z.number().int().positive().max(2_147_483_647)

export const createInput = z.object({ locale: editionLocale, headline: line(200) })
export const saveInput = z.object({
  id: rowId,
  headline: line(200),
  standfirst: line(500),
  slug: line(120),
  isInFooter: z.boolean(),
  body: bodyInput,
  /** The state that somebody saw when they began, by its moment. */
  seenAt: z.iso.datetime(),
})
export const idInput = z.object({ id: rowId })
export const orderInput = z.object({ locale: editionLocale, ids: z.array(rowId).min(1).max(200) })

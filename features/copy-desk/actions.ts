import { z } from 'zod'
import { action } from '@/features/accounts/action'
import { cleanLine } from '@/lib/clean-text'
import { editionLocale } from '@/features/settings/input'
import { addSpellings, removeSpelling } from './change-spellings'

const word = z
  .string()
  .max(200)
  .transform((text) => cleanLine(text, 100))
  .pipe(z.string().min(1))
const note = z
  .string()
  .max(400)
  .transform((text) => cleanLine(text, 200))

export const copyDeskActions = {
  'spellings.add': action({
    needs: 'spellings.manage',
    input: z.object({
      locale: editionLocale,
      entries: z
        .array(z.object({ wrong: word, right: word, note: note.optional() }))
        .min(1)
        .max(1_000),
    }),
    run: addSpellings,
  }),
  'spellings.remove': action({
    needs: 'spellings.manage',
    input: z.object({ id: z.number().int().positive().max(2_147_483_647) }),
    run: removeSpelling,
  }),
}

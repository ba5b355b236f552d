import { z } from 'zod'
import { action } from '@/features/accounts/action'
import { editionLocale } from '@/features/settings/input'
import { cleanLine } from '@/lib/clean-text'
import { addSynonyms, removeSynonyms } from './change-synonyms'
import { MOST_IN_GROUP, MOST_SYNONYM } from './limits'
import { MOST_CHARACTERS } from './query'
import { trySynonyms } from './try-synonyms'

const needs = 'synonyms.manage'
const word = z
  .string()
  .max(MOST_SYNONYM * 5)
  .transform((text) => cleanLine(text, MOST_SYNONYM * 5))
  .pipe(z.string().min(1).max(MOST_SYNONYM))

export const synonymActions = {
  'synonyms.add': action({
    needs,
    input: z.object({
      locale: editionLocale,
      words: z.array(word).min(2).max(MOST_IN_GROUP),
      isOneWay: z.boolean(),
    }),
    run: addSynonyms,
  }),
  'synonyms.remove': action({
    needs,
    input: z.object({ id: z.number().int().positive().max(2_147_483_647) }),
    run: removeSynonyms,
  }),
  'synonyms.try': action({
    needs,
    input: z.object({ locale: editionLocale, query: z.string().max(MOST_CHARACTERS) }),
    run: trySynonyms,
  }),
}

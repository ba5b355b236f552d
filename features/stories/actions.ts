import { z } from 'zod'
import { database } from '@/db/client'
import { deleteSavedFilter, upsertSavedFilter } from '@/db/queries/desk-articles'
import { action } from '@/features/accounts/action'
import { cleanLine } from '@/lib/clean-text'
import { editionLocale } from '@/features/settings/input'
import { done } from '@/lib/result'
import { suggestStories } from './for-editors'
import { readListQuery, writeListQuery } from './list-query'

const line = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) => cleanLine(text, most))
const rowId = z.number().int().positive().max(2_147_483_647)

export const storyListActions = {
  'stories.suggest': action({
    needs: 'articles.read',
    input: z.object({ query: line(120), locale: editionLocale, excludeId: rowId.optional() }),
    run: async (input, { now }) => done(await suggestStories(input, now)),
  }),
  'stories.saveFilter': action({
    needs: 'articles.read',
    input: z.object({ name: line(60).pipe(z.string().min(1)), query: z.string().max(1_000) }),
    run: async ({ name, query }, { actor }) => {
      const asked = Object.fromEntries(new URLSearchParams(query))
      const { after: _after, before: _before, ...filter } = readListQuery(asked)
      await upsertSavedFilter(await database(), actor.id, name, writeListQuery(filter))
      return done(null)
    },
  }),
  'stories.deleteFilter': action({
    needs: 'articles.read',
    input: z.object({ id: rowId }),
    run: async ({ id }, { actor }) =>
      (await deleteSavedFilter(await database(), actor.id, id)) ? done(null) : undefined,
  }),
}

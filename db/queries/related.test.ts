import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factoryNow as now, makeArticle, makeEditions, makeSection, makeTopic } from '../factories'
import { relatedArticles } from '../schema'
import { createTestDatabase } from '../testing'
import { computeRelated, listRelated } from './related'

let open: Awaited<ReturnType<typeof createTestDatabase>>
const ids: Record<string, number> = {}
beforeAll(async () => {
  open = await createTestDatabase()
  const { db } = open
  await makeEditions(db)
  const [politics, culture] = [await makeSection(db), await makeSection(db, { key: 'culture' })]
  const [water, books] = [await makeTopic(db, { name: 'Water' }), await makeTopic(db, { name: 'Books' })]
  const make = async (
    name: string,
    overrides: Omit<Parameters<typeof makeArticle>[1], 'sectionId'> & { sectionId?: number },
  ) => {
    ids[name] = await makeArticle(db, { sectionId: politics, headline: name, ...overrides })
  }
  await make('story', { topics: [water] })
  await make('same topic', { topics: [water], sectionId: culture })
  await make('same section', { topics: [books] })
  await make('other edition', { topics: [water], locale: 'en' })
  await make('hidden draft', { topics: [water], status: 'draft' })
  await make('nothing in common', { sectionId: culture, topics: [books] })
  await computeRelated(db, Object.values(ids), now)
})
afterAll(() => open.close())

const related = async (name: string) =>
  (await listRelated(open.db, ids[name] ?? 0, now, 10)).map(({ headline }) => headline)

test('shares topics first, then the section; never another edition, a draft or the story itself', async () => {
  expect(await related('story')).toEqual(['same topic', 'same section'])
})

test("an editor's pin comes first, and a never is never shown, whatever is computed anew", async () => {
  const articleId = ids.story ?? 0
  await open.db
    .insert(relatedArticles)
    .values([{ articleId, relatedId: ids['nothing in common'] ?? 0, origin: 'pinned' }])
  await open.db.execute(
    sql`update related_articles set origin = 'never' where article_id = ${articleId} and related_id = ${ids['same topic']}`,
  )
  await computeRelated(open.db, [articleId], now)
  expect(await related('story')).toEqual(['nothing in common', 'same section'])
})

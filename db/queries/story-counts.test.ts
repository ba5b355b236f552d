import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factoryNow, makeArticle, makeEditions, makePerson, makeSection, makeTopic } from '../factories'
import { articles, articleTopics, bylines, storyCounts } from '../schema'
import { createTestDatabase } from '../testing'
import { countCards, listCards, type CardFilter } from './cards'
import { countedNow, foldStoryCounts, listStoryMonths, type CountedList } from './story-counts'

let open: Awaited<ReturnType<typeof createTestDatabase>>
const named: { sections: number[]; topics: number[]; people: number[] } = {
  sections: [],
  topics: [],
  people: [],
}
beforeAll(async () => {
  open = await createTestDatabase()
  await makeEditions(open.db)
  for (const name of ['one', 'other']) {
    named.sections.push(await makeSection(open.db, { key: name }))
    named.topics.push(await makeTopic(open.db, { name }))
    named.people.push(await makePerson(open.db, { slug: name }))
  }
})
afterAll(() => open.close())

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(factoryNow.getTime() + days * DAY_MS)

test('what is kept is what can be counted, whatever happened to stories, at any moment', async () => {
  const { db } = open
  const [first = 0, second = 0] = named.sections
  const [topic = 0, otherTopic = 0] = named.topics
  const [person = 0, other = 0] = named.people
  const make = (days: number, more: Partial<Parameters<typeof makeArticle>[1]> = {}) => {
    const parts = { topics: [topic], bylines: [person], publishedAt: inDays(days) }
    return makeArticle(db, { sectionId: first, ...parts, ...more })
  }
  const [plain = 0, gone = 0, moved = 0, shifted = 0, removed = 0] = [
    await make(-40),
    await make(-40),
    await make(-3),
    await make(-100),
    await make(-3),
  ]
  await make(2, { status: 'scheduled' })
  await make(-3, { embargoUntil: inDays(4) })
  await make(-70, { unpublishAt: inDays(1) })
  await make(-5, { status: 'draft' })
  await make(-5, { locale: 'en' })
  const draft = await make(-6, { status: 'draft', publishedAt: null, firstPublishedAt: null })
  await agree()

  const write = (id: number, columns: Partial<typeof articles.$inferInsert>) =>
    db.update(articles).set(columns).where(eq(articles.id, id))
  await write(gone, { status: 'withdrawn' })
  await write(moved, { sectionId: second })
  await write(shifted, { publishedAt: inDays(-1), firstPublishedAt: inDays(-1) })
  await write(draft, { status: 'published', publishedAt: inDays(-6) })
  await write(plain, { headline: 'Another headline' })
  await db.delete(articles).where(eq(articles.id, removed))
  await db.update(bylines).set({ personId: other }).where(eq(bylines.articleId, moved))
  await db.delete(articleTopics).where(eq(articleTopics.articleId, plain))
  await db.insert(articleTopics).values({ articleId: moved, topicId: otherTopic })
  await agree()

  const before = await db.$count(storyCounts)
  await foldStoryCounts(db)
  expect(await db.$count(storyCounts)).toBeLessThan(before)
  await agree()
})

/** At moments before and after everything that comes and goes by itself. */
async function agree() {
  for (const days of [-50, 0, 1.5, 3, 5])
    for (const { counted, filter } of lists()) {
      const [kept, listed] = [
        await listStoryMonths(open.db, counted, inDays(days)),
        await listedIn(filter, days),
      ]
      const sum = kept.reduce((total, { stories }) => total + stories, 0)
      const where = JSON.stringify({ counted, days })
      expect(sum, where).toBe(await countCards(open.db, filter, inDays(days)))
      expect(
        Object.fromEntries(kept.map(({ month, stories }) => [month.slice(0, 7), stories])),
        where,
      ).toEqual(listed)
      if (counted.list !== 'topic' && counted.list !== 'person') continue
      const table = countedNow(counted.list, counted.locale, inDays(days))
      const { rows } = await open.db.execute<{ id: number; stories: number }>(table)
      expect(rows.find(({ id }) => id === counted.listId)?.stories ?? 0, where).toBe(sum)
    }
}

function lists(): { counted: CountedList; filter: CardFilter }[] {
  const locale = 'ar'
  const of = (list: CountedList['list'], listId: number, filter: Omit<CardFilter, 'locale'>) => ({
    counted: { list, listId, locale },
    filter: { locale, ...filter },
  })
  return [
    of('river', 0, {}),
    ...named.sections.map((id) => of('section', id, { sectionId: id })),
    ...named.topics.map((id) => of('topic', id, { topicId: id })),
    ...named.people.map((id) => of('person', id, { personId: id })),
  ]
}

/** By the month, as the list itself shows them. */
async function listedIn(filter: CardFilter, days: number) {
  const months: Record<string, number> = {}
  for (const { publishedAt } of await listCards(open.db, filter, inDays(days), { limit: 50 })) {
    const month = publishedAt.toISOString().slice(0, 7)
    months[month] = (months[month] ?? 0) + 1
  }
  return months
}

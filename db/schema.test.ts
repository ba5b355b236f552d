import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articles, breakingAlerts, editions, media, redirects, relatedArticles, sections } from './schema'
import { factoryNow, makeArticle, makeEditions, makeSection } from './factories'
import { createTestDatabase } from './testing'

let open: Awaited<ReturnType<typeof createTestDatabase>>
let sectionId: number
let storyId: number
beforeAll(async () => {
  open = await createTestDatabase()
  await makeEditions(open.db)
  sectionId = await makeSection(open.db)
  storyId = await makeArticle(open.db, { sectionId })
})
afterAll(() => open.close())

test('a failed statement leaves the connection fit for the next ones', async () => {
  for (let round = 0; round < 5; round++) {
    await expect(open.db.execute(sql`select nonsense`)).rejects.toThrow()
    const { rows } = await open.db.execute(sql`select ${round}::int as round`)
    expect(rows).toEqual([{ round }])
  }
})

describe('the database itself refuses', () => {
  const later = new Date(factoryNow.getTime() + 1)
  const alert = { locale: 'ar', text: 'x', startsAt: factoryNow, expiresAt: later }
  const picture = {
    ...{ originalKey: 'k', contentHash: 'h', mimeType: 'image/png', colour: '#aabbcc' },
    ...{ widthPx: 1, heightPx: 1, sizeBytes: 1 },
  }
  const story = {
    sectionId,
    locale: 'ar',
    slug: 's',
    headline: 'h',
    body: { type: 'doc' as const, content: [] },
  }
  const refused: Record<string, () => Promise<unknown>> = {
    'a published story without its time': () =>
      open.db.insert(articles).values({ ...story, sectionId, status: 'published' }),
    'a published story without a headline': () =>
      open.db
        .insert(articles)
        .values({ ...story, status: 'published', publishedAt: factoryNow, headline: '' }),
    'a story of an unknown section': () => open.db.insert(articles).values({ ...story, sectionId: 999_999 }),
    'a story of an unknown edition': () =>
      open.db.insert(articles).values({ ...story, sectionId, locale: 'xx' }),
    'an unknown status': () =>
      open.db.execute(sql`update articles set status = 'live' where id = ${storyId}`),
    'a story taken down before it is out': () =>
      open.db.execute(
        sql`update articles set unpublish_at = published_at - interval '1 hour' where id = ${storyId}`,
      ),
    'an update before the first publication': () =>
      open.db.execute(
        sql`update articles set significantly_updated_at = first_published_at - interval '1 s' where id = ${storyId}`,
      ),
    'version zero': () => open.db.execute(sql`update articles set version = 0 where id = ${storyId}`),
    'an alert that ends before it begins': () =>
      open.db.insert(breakingAlerts).values({ ...alert, expiresAt: factoryNow }),
    'an alert without words': () => open.db.insert(breakingAlerts).values({ ...alert, text: '' }),
    'an edition of a third direction': () =>
      open.db.execute(sql`insert into editions values ('xx', 'x', 'up', 0, true)`),
    'a section key with blanks': () => open.db.insert(sections).values({ key: 'a b' }),
    'a focal point outside the picture': () => open.db.insert(media).values({ ...picture, focalX: 1.5 }),
    'a picture without size': () => open.db.insert(media).values({ ...picture, widthPx: 0 }),
    'a redirect to nowhere': () => open.db.insert(redirects).values({ fromPath: '/x' }),
    'a redirect to two places': () =>
      open.db.insert(redirects).values({ fromPath: '/x', toPath: '/y', articleId: storyId }),
    'a story related to itself': () =>
      open.db.insert(relatedArticles).values({ articleId: storyId, relatedId: storyId, origin: 'pinned' }),
    'the same edition twice': () =>
      open.db.insert(editions).values({ locale: 'ar', name: 'x', direction: 'rtl' }),
  }
  for (const [what, write] of Object.entries(refused)) test(what, () => expect(write()).rejects.toThrow())
})

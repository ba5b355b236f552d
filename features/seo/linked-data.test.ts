import { beforeAll, expect, test } from 'vitest'
import { bodyOf } from '@/db/factories'
import { insertCorrection } from '@/db/queries/decisions'
import { articleKinds } from '@/db/schema/articles'
import { googleGraph } from '@/e2e/support/google'
import { testDesk } from '@/features/articles/decide/testing'
import { getArticle } from '@/features/articles/for-readers'
import { getSite, type Site } from '@/features/settings/site'
import { articleHead } from './article-head'
import { frontHead, listHead } from './heads'

const desk = testDesk()
let site: Site
beforeAll(async () => {
  site = (await getSite('ar')) ?? (await Promise.reject(new Error('no edition')))
})

async function storyOf(overrides: Parameters<typeof desk.story>[0], correction?: string) {
  const id = await desk.story({ status: 'published', datelinePlace: 'Damascus', ...overrides })
  if (correction) await insertCorrection(desk.db, id, correction, desk.now)
  const article = await getArticle(id, desk.now)
  if (!article) throw new Error('not there')
  const graph = googleGraph.parse(JSON.parse(JSON.stringify(articleHead(site, article, desk.now).jsonLd)))
  const [story] = graph['@graph']
  if (!story || !('headline' in story)) throw new Error('no story first')
  return story
}

const types = {
  ...{ news: 'NewsArticle', analysis: 'AnalysisNewsArticle', opinion: 'OpinionNewsArticle' },
  ...{ feature: 'NewsArticle', gallery: 'NewsArticle', video: 'NewsArticle', live: 'LiveBlogPosting' },
}

test.each(articleKinds)('%s is what search engines call it', async (kind) => {
  const story = await storyOf({ kind }, 'It was three, not two.')
  expect(story['@type']).toBe(types[kind])
  expect('dateline' in story ? story.dateline : undefined).toBe(kind === 'live' ? undefined : 'Damascus')
  expect(story.correction).toHaveLength(1)
  expect(story.author).toMatchObject([{ '@type': 'Person' }])
})

const hours = (count: number) => new Date(desk.now.getTime() + count * 3_600_000)

test.each([
  ['a silent fix', { updatedAt: hours(0) }, -5],
  ['a significant update', { significantlyUpdatedAt: hours(-1), updatedAt: hours(0) }, -1],
  ['published again after an update', { significantlyUpdatedAt: hours(-6) }, -5],
])('%s', async (_, times, changed) => {
  const published = { publishedAt: hours(-5), firstPublishedAt: hours(-9) }
  const { datePublished, dateModified } = await storyOf({ ...published, ...times })
  expect([new Date(datePublished), new Date(dateModified)]).toEqual([hours(-5), hours(changed)])
})

test('a coverage has its posts, latest first, and ends a day after the last', async () => {
  const post = (at: Date, headline: string) => ({
    ...{ type: 'livePost', attrs: { id: headline, at: at.toISOString(), headline } },
    content: bodyOf('What happened.').content,
  })
  const cover = (last: Date) =>
    storyOf({
      ...{ kind: 'live', publishedAt: hours(-60), firstPublishedAt: hours(-60) },
      body: { type: 'doc', content: [post(hours(-59), 'First'), post(last, 'Last')] },
    })
  const running = await cover(hours(-2))
  if (running['@type'] !== 'LiveBlogPosting') throw new Error('not a coverage')
  expect(running.liveBlogUpdate.map(({ headline }) => headline)).toEqual(['Last', 'First'])
  expect(running.coverageEndTime).toBeUndefined()
  const over = await cover(hours(-30))
  if (over['@type'] !== 'LiveBlogPosting') throw new Error('not a coverage')
  expect(new Date(over.coverageEndTime ?? 0)).toEqual(hours(-30))
})

test('fronts and lists say what they are', () => {
  const stories = [{ locale: 'ar', sectionSlug: 'politics', id: 1, slug: 'خبر' }]
  for (const { jsonLd } of [
    frontHead(site),
    listHead(site, { name: 'Latest', path: '/latest', page: 2, stories }),
  ])
    expect(() => googleGraph.parse(JSON.parse(JSON.stringify(jsonLd)))).not.toThrow()
})

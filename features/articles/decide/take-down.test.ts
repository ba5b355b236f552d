import { beforeAll, expect, test } from 'vitest'
import { countCards, listCards } from '@/db/queries/cards'
import { listRunningAlerts } from '@/db/queries/alerts'
import { listCorrections } from '@/db/queries/corrections'
import { insertCorrection } from '@/db/queries/decisions'
import { insertArrangement, lockFront } from '@/db/queries/fronts'
import { listJobs } from '@/db/queries/jobs'
import { computeRelated, listRelated } from '@/db/queries/related'
import { listNewsSitemapStories, listSitemapStories } from '@/db/queries/sitemaps'
import { addViews, listMostRead } from '@/db/queries/views'
import { makeTopic } from '@/db/factories'
import { breakingAlerts, previewLinks, relatedArticles } from '@/db/schema'
import { findStoredStory } from '@/db/queries/drafts'
import { getFeed } from '@/features/feeds/feeds'
import { monthRange } from '@/features/feeds/sitemap-shards'
import { emptyArrangement } from '@/features/front/arrangement'
import { getFront } from '@/features/front/for-readers'
import { getSectionPage } from '@/features/front/section-front'
import { getSearchPage } from '@/features/search/for-readers'
import { getSite } from '@/features/settings/site'
import { killStory } from './kill-story'
import { updateStory } from './update-story'
import { testDesk } from './testing'
import { returnStory } from './return-story'
import { withdrawStory } from './withdraw-story'

const desk = testDesk()
let [id, other, topic] = [0, 0, 0]

/** A story that stands wherever one can stand. */
async function everywhere(headline: string) {
  const { db, now } = desk
  const made = await desk.story({ status: 'published', headline, topics: [topic], shortHeadline: null })
  await desk.write(made, { standfirst: 'Zanzibar' })
  await updateStory({ id: made, version: 1, kind: 'update' }, desk.asking())
  await insertCorrection(db, made, 'The year was wrong.', now)
  await addViews(db, new Date('2026-11-20T08:00:00Z'), new Map([[made, 9]]))
  const card = { id: 'c1', articleId: made, headline: null, mediaId: null, from: null, until: null }
  for (const sectionId of [null, desk.sectionId]) {
    const front = await lockFront(db, { locale: 'ar', sectionId })
    const arrangement = { ...emptyArrangement, lead: [card] }
    await insertArrangement(db, { frontId: front.id, kind: 'live', arrangement, actor: 'chief' })
  }
  const alert = { locale: 'ar', articleId: made, text: headline, expiresAt: new Date('2026-11-20T12:00:00Z') }
  await db.insert(breakingAlerts).values([
    { ...alert, startsAt: new Date('2026-11-20T08:30:00Z') },
    { ...alert, startsAt: now },
    { ...alert, startsAt: new Date('2026-11-20T10:00:00Z') },
  ])
  const link = { articleId: made, tokenHash: headline, expiresAt: new Date('2026-11-21T09:00:00Z') }
  await db.insert(previewLinks).values(link)
  await computeRelated(db, [made, other], now)
  return made
}

beforeAll(async () => {
  topic = await makeTopic(desk.db)
  other = await desk.story({ status: 'published', headline: 'Another', topics: [topic] })
})

/** Every place where readers meet a story, and whether this one is there. */
async function places(story: number) {
  const { db, now, sectionId, personId } = desk
  const site = await getSite('ar')
  if (!site) throw new Error('There is no edition')
  const has = (rows: readonly { id: number }[]) => rows.some((row) => row.id === story)
  const cards = (filter: object) => listCards(db, { locale: 'ar', ...filter }, now, { limit: 50 })
  const front = await getFront(site, now)
  const month = monthRange('2026-11')
  return {
    river: has(await cards({})),
    counted: (await countCards(db, { locale: 'ar', ids: [story] }, now)) > 0,
    section: has(await cards({ sectionId })),
    topic: has(await cards({ topicId: topic })),
    person: has(await cards({ personId })),
    search: has((await getSearchPage(site, { q: 'Zanzibar' }, now))?.stories ?? []),
    front: front.lead?.id === story,
    sectionFront: (await getSectionPage(site, sectionId, 1, now))?.lead?.id === story,
    rail: has(await listRelated(db, other, now, 10)),
    mostRead: has(await listMostRead(db, { locale: 'ar', since: new Date('2026-11-19T00:00:00Z') }, now, 10)),
    corrections: (await listCorrections(db, 'ar', now, { limit: 50, offset: 0 })).some(
      (row) => row.articleId === story,
    ),
    feed: (await getFeed(site, { kind: 'latest' }, 'xml', now))?.body.includes(`article:${story}<`),
    sitemap: has(await listSitemapStories(db, 'ar', month, now, { limit: 50, offset: 0 })),
    newsSitemap: has(await listNewsSitemapStories(db, ['ar'], new Date('2026-11-18T00:00:00Z'), now, 50)),
    ticker: (await listRunningAlerts(db, 'ar', now)).some((row) => row.articleId === story),
  }
}
const everyPlace = (is: boolean) => Object.fromEntries(Object.keys(shown).map((place) => [place, is]))
const shown = {
  ...{ river: 0, counted: 0, section: 0, topic: 0, person: 0, search: 0, front: 0, sectionFront: 0, rail: 0 },
  ...{ mostRead: 0, corrections: 0, feed: 0, sitemap: 0, newsSitemap: 0, ticker: 0 },
}

test('a killed story leaves everything at once', async () => {
  id = await everywhere('Killed')
  expect(await places(id)).toEqual(everyPlace(true))
  const answer = await killStory({ id, reason: 'Wrong in every line', notice: '' }, desk.asking('chief'))
  expect(await places(id)).toEqual(everyPlace(false))
  // and its traces are gone, not only hidden
  const { db } = desk
  expect(
    (await db.select().from(relatedArticles)).filter((row) => [row.articleId, row.relatedId].includes(id)),
  ).toEqual([])
  const alerts = (await db.select().from(breakingAlerts)).filter((row) => row.articleId === id)
  expect(alerts.map((row) => row.expiresAt)).toEqual([desk.now])
  expect(await listRunningAlerts(db, 'ar', new Date('2026-11-20T10:30:00Z'))).toEqual([])
  expect((await db.select().from(previewLinks)).map((row) => row.revokedAt)).toEqual([desk.now])
  expect(answer?.ok && answer.value.receipt.tags.sort()).toEqual(
    [
      ...[`article:${id}`, `related:${id}`, `related:${other}`, 'front:ar', 'river:ar', 'alerts:ar'],
      ...['most-read:ar', 'corrections:ar', `person:${desk.personId}`, `section:${desk.sectionId}:ar`],
      ...[`topic:${topic}:ar`, 'taken-down'],
    ].sort(),
  )
  // the rail that lost it is filled again
  expect((await listJobs(db, 100)).map(({ key }) => key)).toContain(`articles.relate:${other}`)
})

test('a withdrawn story is nowhere, and where it was when it returns', async () => {
  id = await everywhere('Withdrawn')
  await withdrawStory({ id, reason: 'Checking' }, desk.asking())
  expect(await places(id)).toEqual({ ...everyPlace(false) })
  await returnStory({ id }, desk.asking())
  expect(await places(id)).toEqual(everyPlace(true))
  expect((await findStoredStory(desk.db, id))?.status).toBe('published')
})

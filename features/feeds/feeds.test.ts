import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { makePerson, makeTopic } from '@/db/factories'
import { insertCorrection } from '@/db/queries/decisions'
import { breakingAlerts } from '@/db/schema'
import { publishStory } from '@/features/articles/decide/publish-story'
import { testDesk } from '@/features/articles/decide/testing'
import { updateStory } from '@/features/articles/decide/update-story'
import { withdrawStory } from '@/features/articles/decide/withdraw-story'
import { getSite, type Site } from '@/features/settings/site'
import { feedNamed, feedPath, type FeedFormat, type FeedSubject } from './feed-name'
import { getFeed } from './feeds'
import { feedsOpml } from './opml'
import { isPartner, listNinjs } from './syndicate'
import { textsIn } from './testing'

const desk = testDesk()
const made = { topicId: 0, id: 0 }
const headline = 'اتفاق على «ستارت 3» & <b>ما بعده</b>'
const site = async (): Promise<Site> => (await getSite('ar')) ?? Promise.reject(new Error('no edition'))
const feed = async (subject: FeedSubject, format: FeedFormat) =>
  (await getFeed(await site(), subject, format, desk.now))?.body ?? ''

beforeAll(async () => {
  made.topicId = await makeTopic(desk.db)
  const personId = await makePerson(desk.db, { slug: 'salma', name: 'سلمى' })
  made.id = await desk.story({
    ...{ headline, status: 'published', topics: [made.topicId], datelinePlace: 'Damascus' },
    bylines: [personId],
  })
  await insertCorrection(desk.db, made.id, 'It was 3, not 2.', desk.now)
  const endsAt = new Date(desk.now.getTime() + 3_600_000)
  await desk.db.insert(breakingAlerts).values({
    ...{ locale: 'ar', text: 'An alert', level: 'urgent', articleId: made.id },
    ...{ startsAt: desk.now, expiresAt: endsAt },
  })
})
afterEach(() => vi.stubEnv('WEBSUB_HUB', ''))

const subjects = (): FeedSubject[] => [
  { kind: 'latest' },
  { kind: 'sections', slug: 'politics' },
  { kind: 'topics', id: made.topicId },
  { kind: 'authors', slug: 'salma' },
  { kind: 'corrections' },
  { kind: 'breaking' },
]

const jsonFeedShape = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.literal('ar'),
  authors: z.array(z.strictObject({ name: z.string().min(1) })),
  hubs: z.array(z.strictObject({ type: z.literal('WebSub'), url: z.url() })).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().startsWith('tag:'),
      url: z.url(),
      title: z.string(),
      summary: z.string().optional(),
      content_html: z.string().min(1),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      authors: z.array(z.strictObject({ name: z.string() })),
      tags: z.array(z.string()),
      image: z.url().optional(),
      language: z.string(),
    }),
  ),
})

test('every feed says the same in every format, to readers that know only the format', async () => {
  for (const subject of subjects()) {
    const rss = parseRssFeed(await feed(subject, 'xml'))
    const atom = parseAtomFeed(await feed(subject, 'atom'))
    const json = jsonFeedShape.parse(JSON.parse(await feed(subject, 'json')))
    expect(() => parseJsonFeed(JSON.stringify(json))).not.toThrow()
    const ids = json.items.map(({ id }) => id)
    expect(ids).toHaveLength(1)
    expect(rss.items?.map(({ guid }) => guid?.value)).toEqual(ids)
    expect(atom.entries?.map(({ id }) => id)).toEqual(ids)
    expect(rss.items?.map(({ title }) => title)).toEqual(json.items.map(({ title }) => title))
    expect(rss.items?.map((item) => item.content?.encoded)).toEqual(
      json.items.map((item) => item.content_html),
    )
    expect(rss.items?.map(({ link }) => link)).toEqual(json.items.map(({ url }) => url))
    expect(atom.updated).toBe(json.items[0]?.date_modified.replace('.000Z', 'Z'))
  }
})

test('feeds are equal as long as nothing changes, and name their hub where there is one', async () => {
  const before = await feed({ kind: 'latest' }, 'atom')
  expect(await feed({ kind: 'latest' }, 'atom')).toBe(before)
  vi.stubEnv('WEBSUB_HUB', 'https://hub.example/')
  expect(await feed({ kind: 'latest' }, 'xml')).toContain(
    '<atom:link href="https://hub.example/" rel="hub"/>',
  )
  expect(await feed({ kind: 'latest' }, 'atom')).toContain('<link rel="hub" href="https://hub.example/"/>')
  expect(JSON.parse(await feed({ kind: 'latest' }, 'json'))).toMatchObject({ hubs: [{ type: 'WebSub' }] })
})

test('one list has them all, each by an address that answers', async () => {
  const text = await feedsOpml(await site(), desk.now)
  textsIn(text)
  const addresses = parseOpml(text).body?.outlines?.map(({ xmlUrl }) => xmlUrl) ?? []
  expect(addresses.length).toBeGreaterThanOrEqual(4)
  for (const address of addresses) {
    const path = decodeURIComponent(new URL(address ?? '').pathname)
    const named =
      path === '/feed.xml' ? { subject: { kind: 'latest' } as const } : feedNamed(path.split('/').slice(2))
    expect(
      await getFeed(await site(), named?.subject ?? { kind: 'topics', id: 0 }, 'xml', desk.now),
      path,
    ).toBeDefined()
  }
})

test.each([
  [['latest.atom'], '/feeds/latest.atom'],
  [['sections', 'politics.json'], '/feeds/sections/politics.json'],
  [['topics', '12.xml'], '/feeds/topics/12.xml'],
  [['latest.xml'], undefined],
  [['topics', '012.xml'], undefined],
  [['sections', 'a', 'b.xml'], undefined],
  [['breaking.rss'], undefined],
  [['breaking'], undefined],
  [[], undefined],
  [['.xml'], undefined],
  [['authors', '.xml'], undefined],
  [['authors', '../../etc.xml'], undefined],
  [['constructor.xml'], undefined],
  [['topics', '__proto__.json'], undefined],
  [['topics', '99999999999999999999.xml'], undefined],
  [['latest.xml\n'], undefined],
  [['latest.ATOM'], undefined],
])('%j is %s', (parts, path) => {
  const named = feedNamed(parts)
  expect(named && feedPath('ar', named.subject, named.format)).toBe(path)
})

test('nobody else gets a feed: no such section, topic or person', async () => {
  for (const subject of [
    { kind: 'sections', slug: 'x' },
    { kind: 'topics', id: 99 },
    { kind: 'authors', slug: 'x' },
  ] as const)
    expect(await getFeed(await site(), subject, 'json', desk.now)).toBeUndefined()
})

test('no feed is told of a silent fix, each of an update', async () => {
  const id = await desk.story()
  await publishStory({ id, version: 1 }, desk.asking())
  const modified = async () => {
    const { items } = jsonFeedShape.parse(JSON.parse(await feed({ kind: 'latest' }, 'json')))
    return items.find((item) => item.url.includes(`/${id}-`))?.date_modified
  }
  const first = await modified()
  desk.pass(600)
  await desk.write(id, { standfirst: 'A comma was missing.' })
  await updateStory({ id, version: 2, kind: 'silent' }, desk.asking())
  expect(await modified()).toBe(first)
  await desk.write(id, { standfirst: 'There is more to say.' })
  await updateStory({ id, version: 3, kind: 'significant' }, desk.asking())
  expect(await modified()).toBe(desk.now.toISOString())
  await withdrawStory({ id, reason: 'done', notice: '' }, desk.asking())
})

test('partners get ninjs as its schema wants it, strangers nothing', async () => {
  const ajv = addFormats(new Ajv({ strict: false }))
  ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json')
  const schema: unknown = JSON.parse(readFileSync('features/feeds/ninjs-schema-3.0.json', 'utf8'))
  const isValid = ajv.compile(schema as object)
  const items = await listNinjs('ar', undefined, desk.now)
  expect(items).toHaveLength(1)
  for (const item of items ?? [])
    expect(isValid(JSON.parse(JSON.stringify(item))), ajv.errorsText(isValid.errors)).toBe(true)
  expect(items?.[0]).toMatchObject({ language: 'ar', headlines: [{ role: 'main', value: headline }] })
  expect(isValid({ type: 'text' })).toBe(false)

  const token = 'partner-token-of-some-length'
  expect(isPartner(`Bearer ${token}`)).toBe(false)
  vi.stubEnv('SYNDICATION_TOKENS', `other-token-of-some-length,${token}`)
  expect([`Bearer ${token}`, `Bearer ${token}x`, token, null].map(isPartner)).toEqual([
    true,
    false,
    false,
    false,
  ])
  vi.stubEnv('SYNDICATION_TOKENS', '')
})

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, database } from '@/db/client'
import { listRunningAlerts } from '@/db/queries/alerts'
import { listCards } from '@/db/queries/cards'
import { findLiveArrangement } from '@/db/queries/fronts'
import { listSections, listStaticPages } from '@/db/queries/site'
import { listMostRead } from '@/db/queries/views'
import { fillTestFolder } from '@/db/testing'
import { loadSampleStories } from './load'
import { readSamples } from './read-samples'

const now = new Date('2026-11-20T09:00:30Z')
let directory = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'marsad-samples-'))
  process.env.DATA_DIR = join(directory, 'data')
  await fillTestFolder(process.env.DATA_DIR)
  delete process.env.DATABASE_URL
})
afterAll(async () => {
  await closeDatabase()
  await rm(directory, { recursive: true, force: true })
})

test('an empty database is filled once', async () => {
  expect(await loadSampleStories(now)).toBe(true)
  expect(await loadSampleStories(now)).toBe(false)
})

test.each(['ar', 'en'])('the %s edition is a whole paper', async (locale) => {
  const db = await database()
  const cards = await listCards(db, { locale }, now, { limit: 100 })
  expect(cards.length).toBeGreaterThanOrEqual(12)
  expect(cards.every((card) => card.publishedAt.getTime() % 60_000 === 0)).toBe(true)
  expect(await listSections(db, locale)).toHaveLength(6)
  expect((await listStaticPages(db, locale)).map((page) => page.slug)).toEqual([
    'about',
    'contact',
    'policies',
  ])
  expect((await findLiveArrangement(db, { locale, sectionId: null }))?.lead).toHaveLength(1)
  expect(
    (await listRunningAlerts(db, locale, new Date(now.getTime() + 2 * 86_400_000))).length,
  ).toBeGreaterThan(1)
  expect(
    await listMostRead(db, { locale, since: new Date(now.getTime() - 86_400_000) }, now, 5),
  ).toHaveLength(5)
})

test('a malformed sample is refused with its name', async () => {
  const copy = join(directory, 'samples')
  await cp(new URL('.', import.meta.url).pathname, copy, { recursive: true })
  const file = join(copy, 'stories/ar/society/storm-live.html')
  const text = await readFile(file, 'utf8')
  await writeFile(
    file,
    text.replace('content="live"', 'content="lively"').replace('content="307m"', 'content="soon"'),
  )
  await expect(readSamples(copy)).rejects.toThrow(/storm-live\.html[\s\S]*kind[\s\S]*published/)
  await writeFile(file, text.replace('content="storms"', 'content="stormz"'))
  await expect(readSamples(copy)).rejects.toThrow(/storm-live\.html: no topic "stormz"/)
})

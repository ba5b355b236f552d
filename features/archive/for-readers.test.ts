import { beforeAll, expect, test } from 'vitest'
import { database, type Database } from '@/db/client'
import { factoryNow as now, makeArticle, makeEditions, makeSection } from '@/db/factories'
import { onPostgres } from '@/db/testing'
import { getSite, type Site } from '@/features/settings/site'
import { getArchiveSpan } from './for-readers'

onPostgres()

let db: Database
let site: Site

beforeAll(async () => {
  db = await database()
  await makeEditions(db)
  const arabic = await getSite('ar')
  if (!arabic) throw new Error('There is no edition')
  site = arabic
})

test('an archive without stories spans nothing', async () =>
  expect(await getArchiveSpan(site, now)).toBeUndefined())

test('an archive goes from the day of its first story to that of its latest, years ago', async () => {
  const sectionId = await makeSection(db)
  for (const time of ['2016-02-29T10:00:00Z', '2018-10-20T22:30:00Z'])
    await makeArticle(db, { sectionId, publishedAt: new Date(time) })
  await makeArticle(db, { sectionId, publishedAt: new Date(now.getTime() + 1), status: 'scheduled' })
  expect(await getArchiveSpan(site, now)).toEqual({
    first: { year: 2016, month: 2, day: 29 },
    // by the newsroom's clock
    last: { year: 2018, month: 10, day: 21 },
  })
})

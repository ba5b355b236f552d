import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { markPerson } from '@/db/queries/desk-people'
import { markPicture } from '@/db/queries/picture-facts'
import type { media } from '@/db/schema'
import { testDesk } from '@/features/articles/decide/testing'
import { getLibrary, listPicturesWhoseRightsEnd } from './for-editors'
import { ingestPicture, type PictureInput } from './ingest-picture'
import { readLibraryQuery } from './library-query'

const desk = testDesk()
const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(desk.now.getTime() + days * DAY_MS)
let shade = 0

async function add(input: Partial<PictureInput>, facts: Partial<typeof media.$inferInsert> = {}) {
  shade += 1
  const background = { r: shade, g: 90, b: 120 }
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer()
  const taken = await ingestPicture(desk.db, { bytes, texts: {}, ...input })
  if (!taken.ok) throw new Error(taken.reason)
  if (Object.keys(facts).length > 0) await markPicture(desk.db, taken.value, facts)
  return taken.value
}
const ask = (address: string) =>
  getLibrary(desk.actor('reporter'), readLibraryQuery(Object.fromEntries(new URLSearchParams(address))), {
    ...{ locale: 'ar', now: desk.now },
  })
const found = async (address: string) => (await ask(address)).rows.map(({ id }) => id)
const ids: Record<'bridge' | 'school' | 'map' | 'old' | 'bare', number> = {
  ...{ bridge: 0, school: 0, map: 0, old: 0, bare: 0 },
}

beforeAll(async () => {
  const words = (alt: string, credit: string) => ({ ar: { alt, credit } })
  ids.bridge = await add({ texts: words('جسرٌ على نهر الأردن', 'رويترز') })
  ids.school = await add({ texts: { ...words('تلاميذ المدرسة', 'ليلى'), en: { alt: 'Pupils at school' } } })
  ids.map = await add({ fileName: 'IMG_2034 final.JPG' }, { kind: 'map', rightsExpireAt: inDays(5) })
  ids.old = await add({ texts: words('رويترز في مؤتمر', 'أرشيف') }, { rightsExpireAt: inDays(-1) })
  ids.bare = await add({}, { licence: 'CC BY 4.0', rightsExpireAt: inDays(90) })
  await desk.story({ status: 'published', leadMediaId: ids.bridge })
  await markPerson(desk.db, desk.personId, { slug: 'writer', portraitId: ids.school })
})

test('everything, the newest first', async () => {
  expect(await found('')).toEqual([ids.bare, ids.old, ids.map, ids.school, ids.bridge])
})

describe('found by', () => {
  test.each([
    ['q=الجسر', ['bridge']],
    ['q=جسور', ['bridge']],
    ['q=الاردن', ['bridge']],
    ['q=مدرسه تلاميذ', ['school']],
    ['q=pupil', ['school']],
    ['q=IMG_2034.jpg', ['map']],
    ['q=203', ['map']],
    ['q=رويترز', ['old', 'bridge']],
    ['credit=رويترز', ['bridge']],
    ['q=زلزال', []],
    ['q=...', []],
    ["q=' | 'a':*", []],
    ['kind=map', ['map']],
    ['rights=soon', ['map']],
    ['rights=expired', ['old']],
    ['rights=licensed', ['bare']],
    ['use=stories', ['bridge']],
    ['use=people', ['school']],
    ['use=fronts', []],
    ['use=pages', []],
    ['use=used', ['school', 'bridge']],
    ['use=unused', ['bare', 'old', 'map']],
    ['q=رويترز&use=unused', ['old']],
    ['kind=nothing&rights=x', ['bare', 'old', 'map', 'school', 'bridge']],
  ] as const)('%s', async (address, names) => {
    expect(await found(address)).toEqual(names.map((name) => ids[name]))
  })
})

test('page by page and back', async () => {
  const more = await Promise.all(Array.from({ length: 40 }, () => add({ fileName: 'many.png' })))
  const first = await ask('q=many')
  expect([first.rows.length, first.newer]).toEqual([36, undefined])
  const second = await ask(`q=many&before=${first.older}`)
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(more.sort((a, b) => b - a))
  expect(second.older).toBeUndefined()
  expect(await ask(`q=many&after=${second.newer}`)).toMatchObject({ older: first.older, newer: undefined })
})

test('whose rights end this week, and no others', async () => {
  const ending = await listPicturesWhoseRightsEnd(desk.now, 7, 'ar')
  expect(ending).toMatchObject([{ id: ids.map, rightsExpireAt: inDays(5), media: { id: ids.map } }])
})

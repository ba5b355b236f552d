import sharp from 'sharp'
import { expect, test } from 'vitest'
import { findLastInvalidation, listInvalidationsFrom } from '@/db/queries/invalidations'
import { findPicture } from '@/db/queries/picture-facts'
import { testDesk } from '@/features/articles/decide/testing'
import { focusPicture, removePicture, replacePicture, setPictureRights } from './change-picture'
import { arranged, card, valueOf } from '@/features/front/testing'
import { putFrontLive } from '@/features/front/put-live'
import { saveFront } from '@/features/front/save-front'
import { describePicture } from './describe-picture'
import { embeddedWords } from './embedded-words'
import { openPicture } from './for-editors'
import { ingestPicture } from './ingest-picture'
import { ownXmp } from './own-xmp'
import { getPictures } from './pictures'
import { purgeFiles } from './remake-renditions'
import { mediaStore } from './store'
import { sent } from './testing'

const desk = testDesk()
const words = { locale: 'ar', alt: 'x', caption: '' }
const rights = { kind: 'photo' as const, licence: '', rightsExpireAt: null }
let number = 0

/** The left end red, the rest blue, and the credit of an agency. */
async function halves() {
  number += 1
  const red = { create: { width: 100, height: 300, channels: 3 as const, background: '#ff0000' } }
  return sharp({ create: { width: 900, height: 300 + number, channels: 3, background: '#0000ff' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg()
    .withXmp(ownXmp({ credit: 'Agency', copyright: '© Agency' }) ?? '')
    .toBuffer()
}
async function add() {
  const texts = { ar: { alt: 'x' } }
  const taken = await ingestPicture(desk.db, { bytes: await halves(), texts })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.value
}
const renditionsOf = async (id: number) => (await getPictures([id], 'ar')).get(id)?.renditions ?? []
const staleAfter = async (work: () => Promise<unknown>) => {
  const last = await findLastInvalidation(desk.db)
  await work()
  return (await listInvalidationsFrom(desk.db, (last?.id ?? 0) + 1)).flatMap((row) => row.tags)
}

test('the focal point moves every crop to new addresses, with the credit, and makes every page stale', async () => {
  const id = await add()
  const story = await desk.story({ status: 'published', leadMediaId: id })
  const before = await renditionsOf(id)
  const stale = await staleAfter(async () =>
    expect(await focusPicture({ id, x: 0, y: 0.5 }, desk.asking())).toEqual({ ok: true, value: null }),
  )
  expect(stale).toEqual(expect.arrayContaining([`media:${id}`, `article:${story}`, `front:ar`, `river:ar`]))
  const after = await renditionsOf(id)
  const keys = new Set(before.map(({ key }) => key))
  expect(after.length).toBeGreaterThan(0)
  for (const one of after) {
    expect(keys.has(one.key)).toBe(false)
    const file = await mediaStore().read(one.key)
    const facts = await sharp(file).metadata()
    expect(embeddedWords(facts)).toMatchObject({ credit: 'Agency', copyright: '© Agency' })
    if (one.crop !== '1x1') continue
    const { channels } = await sharp(file).stats()
    expect(channels[0]?.mean, 'the red end is a third of the square').toBeGreaterThan(70)
  }
})

test('another file takes its place; the old one is gone, the same file elsewhere is refused', async () => {
  const [id, other] = [await add(), await add()]
  const [old] = await renditionsOf(id)
  const original = (await findPicture(desk.db, id))?.originalKey ?? ''
  const send = async (bytes: Buffer) => {
    const uploadId = await sent(desk.db, bytes, { userId: 'editor', fileName: 'new.jpg', now: desk.now })
    return replacePicture({ id, uploadId }, desk.asking())
  }
  const others = await mediaStore().read((await findPicture(desk.db, other))?.originalKey ?? '')
  expect(await send(others ?? Buffer.alloc(0))).toEqual({ ok: false, reason: 'picture-known' })
  expect(await send(Buffer.from('no picture'))).toEqual({ ok: false, reason: 'not-a-picture' })
  expect(await send(await halves())).toEqual({ ok: true, value: null })
  await purgeFiles(desk.db, { keys: [old?.key, original] })
  expect(await mediaStore().sizeOf(old?.key ?? '')).toBeUndefined()
  expect(await mediaStore().sizeOf(original)).toBeUndefined()
  expect(await findPicture(desk.db, id)).toMatchObject({ fileName: 'new.jpg', texts: [{ alt: 'x' }] })
})

test('a picture is removed only where it stands nowhere, not in a draft either', async () => {
  const [used, drafted, free] = [await add(), await add(), await add()]
  await desk.story({ leadMediaId: used })
  const story = await desk.story({ status: 'published' })
  await desk.write(story, { leadMediaId: drafted })
  await desk.db.execute(`update articles set is_undecided = true where id = ${story}`)
  const remove = (id: number) => removePicture({ id }, desk.asking())
  for (const id of [used, drafted]) expect(await remove(id)).toEqual({ ok: false, reason: 'picture-in-use' })
  expect(await remove(free)).toEqual({ ok: true, value: null })
  expect(await remove(free)).toBeUndefined()
})

test.each([
  ['credit', (id: number) => describePicture({ ...words, id, credit: 'ليلى' }, desk.asking())],
  ['copyright', (id: number) => setPictureRights({ ...rights, id, copyright: 'ليلى' }, desk.asking())],
] as const)('a %s that is changed by hand stands in every rendition at once', async (which, change) => {
  const id = await add()
  const story = await desk.story({ status: 'published', leadMediaId: id })
  const before = (await renditionsOf(id)).map(({ key }) => key)
  const stale = await staleAfter(() => change(id))
  expect(stale).toEqual(expect.arrayContaining([`media:${id}`, `article:${story}`, 'front:ar']))
  const after = await renditionsOf(id)
  expect(after).toHaveLength(before.length)
  for (const { key } of after) {
    expect(before).not.toContain(key)
    expect(embeddedWords(await sharp(await mediaStore().read(key)).metadata())).toMatchObject({
      [which]: 'ليلى',
    })
  }
  expect(await mediaStore().sizeOf(before[0] ?? ''), 'pages that are open still show it').toBeGreaterThan(0)
  await change(id)
  expect(await renditionsOf(id), 'nothing is made anew where nothing is new').toEqual(after)
})

test('its words are kept where its file is lost', async () => {
  const id = await add()
  await mediaStore().remove((await findPicture(desk.db, id))?.originalKey ?? '')
  const before = await renditionsOf(id)
  expect(await describePicture({ ...words, id, credit: 'ليلى' }, desk.asking())).toMatchObject({ ok: true })
  expect(await renditionsOf(id)).toEqual(before)
  expect((await findPicture(desk.db, id))?.texts).toMatchObject([{ credit: 'ليلى' }])
})

test('a picture of a card stands on that front: it is not removed, and the front is stale when it changes', async () => {
  const id = await add()
  const articleId = await desk.story({ status: 'published' })
  const front = 'ar.politics'
  const arrangement = arranged({ lead: [card(articleId, { mediaId: id })] })
  valueOf(await saveFront({ front, version: 0, arrangement }, desk.asking('chief')))
  const drafted = await openPicture(desk.actor('editor'), id, 'ar')
  expect(drafted?.uses.fronts).toMatchObject([{ locale: 'ar', sectionKey: 'politics' }])
  valueOf(await putFrontLive({ front, version: 1 }, desk.asking('chief')))
  expect((await openPicture(desk.actor('editor'), id, 'ar'))?.uses.fronts).toHaveLength(1)
  expect(await removePicture({ id }, desk.asking())).toEqual({ ok: false, reason: 'picture-in-use' })
  const stale = await staleAfter(() => focusPicture({ id, x: 0, y: 0 }, desk.asking()))
  expect(stale).toContain(`section:${desk.sectionId}:ar`)
})

test('its rights stand with it', async () => {
  const id = await add()
  const map = { kind: 'map' as const, copyright: '', licence: 'CC BY 4.0' }
  const rightsExpireAt = '2030-01-02T00:00:00Z'
  await setPictureRights({ id, ...map, rightsExpireAt }, desk.asking())
  expect(await findPicture(desk.db, id)).toMatchObject({
    ...{ kind: 'map', copyright: null, licence: 'CC BY 4.0', rightsExpireAt: new Date(rightsExpireAt) },
  })
})

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { findInvalidationRange, listInvalidationsAfter } from '@/db/queries/invalidations'
import { findPicture } from '@/db/queries/picture-facts'
import { insertUpload } from '@/db/queries/uploads'
import { testDesk } from '@/features/articles/decide/testing'
import { readEnv } from '@/lib/env'
import { focusPicture, removePicture, replacePicture, setPictureRights } from './change-picture'
import { embeddedWords } from './embedded-words'
import { ingestPicture } from './ingest-picture'
import { ownXmp } from './own-xmp'
import { getPictures } from './pictures'
import { purgeFiles } from './remake-renditions'
import { mediaStore } from './store'

const desk = testDesk()
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
  const taken = await ingestPicture(desk.db, { bytes: await halves(), texts }, { formats: ['webp'] })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.value
}
const renditionsOf = async (id: number) => (await getPictures([id], 'ar')).get(id)?.renditions ?? []
const staleAfter = async (work: () => Promise<unknown>) => {
  const { last } = await findInvalidationRange(desk.db)
  await work()
  return (await listInvalidationsAfter(desk.db, last)).flatMap((row) => row.tags)
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
    const uploadId = (++number).toString(16).padStart(32, '0')
    const folder = path.join(readEnv().DATA_DIR, 'uploads')
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, uploadId), bytes)
    const upload = { id: uploadId, userId: 'editor', fileName: 'new.jpg', sizeBytes: bytes.length }
    await insertUpload(desk.db, { ...upload, createdAt: desk.now })
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

test('its rights stand with it', async () => {
  const id = await add()
  const rights = { kind: 'map' as const, copyright: '', licence: 'CC BY 4.0' }
  const rightsExpireAt = '2030-01-02T00:00:00Z'
  await setPictureRights({ id, ...rights, rightsExpireAt }, desk.asking())
  expect(await findPicture(desk.db, id)).toMatchObject({
    ...{ kind: 'map', copyright: null, licence: 'CC BY 4.0', rightsExpireAt: new Date(rightsExpireAt) },
  })
})

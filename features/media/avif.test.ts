import sharp from 'sharp'
import { expect, test } from 'vitest'
import { findPictureWithoutAvif } from '@/db/queries/avif'
import { findLastInvalidation, listInvalidationsFrom } from '@/db/queries/invalidations'
import { enqueueJob, findNextJobAt } from '@/db/queries/jobs'
import { listPictures } from '@/db/queries/media'
import { findPicture } from '@/db/queries/picture-facts'
import { testDesk } from '@/features/articles/decide/testing'
import { jobHandlers } from '@/features/jobs/jobs'
import { runDueJobs } from '@/features/jobs/run-job'
import { AVIF_JOB, prepareAvif, writeAvif } from './avif'
import { focusPicture, removePicture } from './change-picture'
import { embeddedWords } from './embedded-words'
import { encodeAvif } from './encode-avif'
import { ingestPicture } from './ingest-picture'
import { mediaStore } from './store'

const desk = testDesk()
let number = 0

/** Soft shapes under a little noise, as a photograph has them; no two the same. */
async function photograph(width = 700, height = 400) {
  number += 1
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 24 }
  const grain = await sharp({
    create: { width: 60 + number, height: 40, channels: 3, background: '#888', noise },
  })
    .resize(width, height, { fit: 'fill' })
    .png()
    .toBuffer()
  return sharp(grain).modulate({ saturation: 0.4 }).jpeg({ quality: 95 }).toBuffer()
}
async function add(bytes: Uint8Array, credit = 'وكالة') {
  const taken = await ingestPicture(desk.db, { bytes, texts: { ar: { alt: 'x', credit } } })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.value
}
const renditionsOf = async (id: number, format: string) =>
  ((await listPictures(desk.db, [id], 'ar'))[0]?.renditions ?? []).filter((one) => one.format === format)
const write = async () => {
  const made = await prepareAvif()
  return desk.db.transaction((tx) => writeAvif(tx, {}, desk.now, made))
}

test('each file of a picture gets a smaller one beside it, of the same size, with its credit', async () => {
  const id = await add(await photograph())
  const story = await desk.story({ status: 'published', leadMediaId: id })
  expect((await write()).stale).toEqual(
    expect.arrayContaining([`media:${id}`, `article:${story}`, 'front:ar']),
  )
  const [webp, avif] = [await renditionsOf(id, 'webp'), await renditionsOf(id, 'avif')]
  const shapeOf = ({ crop, widthPx, heightPx }: (typeof webp)[number]) => `${crop} ${widthPx}×${heightPx}`
  expect(avif.map(shapeOf)).toEqual(webp.map(shapeOf))
  for (const [index, { key, widthPx, heightPx }] of avif.entries()) {
    const [file, rival] = [await mediaStore().read(key), await mediaStore().read(webp[index]?.key ?? '')]
    const facts = await sharp(file).metadata()
    expect(facts).toMatchObject({ format: 'heif', compression: 'av1', width: widthPx, height: heightPx })
    expect(embeddedWords(facts)).toMatchObject({ credit: 'وكالة' })
    expect(file?.length).toBeLessThan(rival?.length ?? 0)
    const meanOf = async (bytes?: Buffer) => (await sharp(bytes).stats()).channels[0]?.mean ?? 0
    expect(Math.abs((await meanOf(file)) - (await meanOf(rival)))).toBeLessThan(3)
  }
  expect(await findPictureWithoutAvif(desk.db)).not.toBe(id)
})

test('what changes while they are made keeps its own files, and gets others in the next round', async () => {
  const id = await add(await photograph())
  const made = await prepareAvif()
  await focusPicture({ id, x: 0, y: 0 }, desk.asking())
  expect(await desk.db.transaction((tx) => writeAvif(tx, {}, desk.now, made))).toEqual({ stale: [] })
  expect(await renditionsOf(id, 'avif')).toEqual([])
  await write()
  const keys = (await renditionsOf(id, 'avif')).map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(0)
  for (const key of keys) expect(await mediaStore().sizeOf(key), key).toBeGreaterThan(0)
})

test('what is removed while they are made leaves no files behind', async () => {
  const id = await add(await photograph())
  const made = await prepareAvif()
  await removePicture({ id }, desk.asking())
  expect(await desk.db.transaction((tx) => writeAvif(tx, {}, desk.now, made))).toEqual({ stale: [] })
  const keys = made?.rows.map(({ key }) => key) ?? []
  expect(keys.length).toBeGreaterThan(0)
  await runDueJobs(jobHandlers, () => desk.now, { except: [AVIF_JOB] })
  for (const key of keys) expect(await mediaStore().sizeOf(key), key).toBeUndefined()
})

test('a picture whose original is gone, or that AVIF does not serve, stays as it is and holds up nobody', async () => {
  const older = await add(await photograph())
  const gone = await add(await photograph())
  await mediaStore().remove((await findPicture(desk.db, gone))?.originalKey ?? '')
  const plain = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
  const flat = await add(plain)
  await write()
  await write()
  expect(await renditionsOf(flat, 'avif')).toEqual([])
  expect(await renditionsOf(gone, 'avif')).toEqual([])
  expect(await findPictureWithoutAvif(desk.db)).toBe(older)
})

test('the job goes from picture to picture, then rests for a minute', async () => {
  while (await findPictureWithoutAvif(desk.db)) await write()
  const id = await add(await photograph())
  await enqueueJob(desk.db, { kind: AVIF_JOB, key: AVIF_JOB, runAt: desk.now })
  const run = () => runDueJobs(jobHandlers, () => desk.now, { key: AVIF_JOB })
  const waitsMs = async () =>
    ((await findNextJobAt(desk.db, { key: AVIF_JOB }))?.getTime() ?? NaN) - desk.now.getTime()
  await run()
  expect(await renditionsOf(id, 'avif')).not.toEqual([])
  expect(await waitsMs()).toBe(0)
  const last = await findLastInvalidation(desk.db)
  await run()
  expect(await waitsMs()).toBe(60_000)
  expect(await listInvalidationsFrom(desk.db, (last?.id ?? 0) + 1)).toEqual([])
})

test('an encoder that fails says why', async () => {
  const pixels = { data: Buffer.alloc(10), width: 700, height: 400 }
  const region = { left: 0, top: 0, width: 700, height: 400 }
  await expect(encodeAvif(pixels, [{ region, widthPx: 160, heightPx: 91 }])).rejects.toThrow(/Encoding AVIF/)
})

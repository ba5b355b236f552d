import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp, { type Region } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listPictures } from '@/db/queries/media'
import { editions } from '@/db/schema'
import { createTestDatabase } from '@/db/testing'
import { embeddedWords } from './embedded-words'
import { ingestPicture, type PictureInput } from './ingest-picture'
import { ownXmp } from './own-xmp'
import { diskStore } from './disk-store'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let directory: string

beforeAll(async () => {
  database = await createTestDatabase()
  await database.db.insert(editions).values([
    { locale: 'ar', name: 'العربية', direction: 'rtl' },
    { locale: 'en', name: 'English', direction: 'ltr', position: 1 },
  ])
  directory = await mkdtemp(path.join(tmpdir(), 'media-'))
})
afterAll(async () => {
  await database.close()
  await rm(directory, { recursive: true })
})

const ingest = (bytes: Uint8Array, rest: Partial<PictureInput> = {}, options = {}) =>
  ingestPicture(database.db, { bytes, texts: {}, ...rest }, { store: diskStore(directory), ...options })

/** Takes it in and answers how it stands in the database. */
async function taken(bytes: Uint8Array, rest: Partial<PictureInput> = {}, options = {}) {
  const result = await ingest(bytes, rest, options)
  if (!result.ok) throw new Error(result.reason)
  const [picture] = await listPictures(database.db, [result.value], 'ar')
  if (!picture) throw new Error('no such picture')
  return picture
}
type Picture = Awaited<ReturnType<typeof taken>>

async function fileOf(picture: Picture, crop: string, widthPx: number, format = 'webp') {
  const found = picture.renditions.find(
    (one) => one.crop === crop && one.widthPx === widthPx && one.format === format,
  )
  const bytes = found && (await diskStore(directory).read(found.key))
  if (!bytes) throw new Error(`no ${crop} ${widthPx} ${format}`)
  return bytes
}

/** Mean red, green and blue of a picture or of a part of it. */
async function meanOf(bytes: Buffer, region?: Region) {
  const part = region ? await sharp(bytes).extract(region).png().toBuffer() : bytes
  return (await sharp(part).stats()).channels.map((channel) => Math.round(channel.mean))
}

const plain = (width: number, height: number, background = '#c04020') =>
  sharp({ create: { width, height, channels: 3, background } })

/** The left half red, the right half blue. */
const halves = (width: number, height: number) =>
  plain(width, height, '#ff0000').composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: '#0000ff' } },
      left: width / 2,
      top: 0,
    },
  ])

test('a picture gets its crops, widths, colour and placeholder', async () => {
  const picture = await taken(await plain(1600, 1067).jpeg().toBuffer(), {
    texts: { ar: { alt: 'لون', caption: 'تعليق', credit: 'مرصد' }, en: { alt: 'A colour' } },
  })
  const widths = (crop: string) =>
    picture.renditions.filter((one) => one.crop === crop).map((one) => one.widthPx)
  expect(widths('full')).toEqual([160, 320, 640, 960, 1280])
  expect(widths('3x2')).toEqual([160, 320, 640, 960, 1280])
  expect(widths('16x9')).toEqual([160, 320, 640, 960])
  expect(picture).toMatchObject({
    alt: 'لون',
    caption: 'تعليق',
    credit: 'مرصد',
    widthPx: 1600,
    heightPx: 1067,
  })
  expect(picture.colour).toMatch(/^#(bf|c0|c1)(3f|40|41)(1f|20|21)$/)
  expect(picture.placeholder?.length).toBeLessThan(400)
  const wide = await sharp(await fileOf(picture, '16x9', 640)).metadata()
  expect([wide.width, wide.height]).toEqual([640, 360])
  expect(embeddedWords(wide).credit).toBe('مرصد')
  const [english] = await listPictures(database.db, [picture.id], 'en')
  expect(english).toMatchObject({ alt: 'A colour', caption: null })
  const [unknown] = await listPictures(database.db, [picture.id], 'fr')
  expect(unknown?.alt).toBe('لون')
})

test('a 3:2 picture keeps one file for its full and its 3x2 renditions', async () => {
  const picture = await taken(await plain(1200, 800, '#336699').png().toBuffer())
  const keys = (crop: string) => picture.renditions.filter((one) => one.crop === crop).map((one) => one.key)
  expect(keys('3x2')).toEqual(keys('full'))
})

test('the same bytes are one picture, which learns words in a new language', async () => {
  const bytes = await plain(400, 300, '#abcdef').png().toBuffer()
  const first = await taken(bytes, { texts: { ar: { alt: 'أول' } } })
  const files = await readdir(directory, { recursive: true })
  const second = await taken(bytes, { texts: { ar: { alt: 'ثان' }, en: { alt: 'Second' } } })
  expect(second).toEqual(first)
  expect(await readdir(directory, { recursive: true })).toEqual(files)
  expect((await listPictures(database.db, [first.id], 'en'))[0]?.alt).toBe('Second')
})

test('two at once are still one picture', async () => {
  const bytes = await plain(300, 200, '#123456').png().toBuffer()
  const both = await Promise.all([ingest(bytes), ingest(bytes)])
  expect(both[0]).toEqual(both[1])
})

test('is never upscaled', async () => {
  const picture = await taken(await plain(500, 400).png().toBuffer())
  expect(Math.max(...picture.renditions.map((one) => one.widthPx))).toBe(500)
  const dot = await taken(await plain(1, 1).png().toBuffer())
  expect(dot.renditions.map((one) => one.widthPx)).toEqual([1, 1, 1, 1])
})

test('EXIF rotation is applied', async () => {
  const lying = await halves(800, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const picture = await taken(lying)
  expect(picture).toMatchObject({ widthPx: 400, heightPx: 800 })
  const full = await fileOf(picture, 'full', 320)
  const [red = 0, , blue = 0] = await meanOf(full, { left: 0, top: 0, width: 320, height: 200 })
  expect(red).toBeGreaterThan(200)
  expect(blue).toBeLessThan(60)
})

test.each([
  ['CMYK', () => plain(300, 200, '#20a040').toColourspace('cmyk').jpeg().toBuffer()],
  ['16-bit PNG', () => plain(300, 200, '#20a040').toColourspace('rgb16').png().toBuffer()],
  ['palette PNG', () => plain(300, 200, '#20a040').png({ palette: true }).toBuffer()],
  ['AVIF', () => plain(300, 200, '#20a040').avif({ effort: 0 }).toBuffer()],
  ['TIFF', () => plain(300, 200, '#20a040').tiff().toBuffer()],
  ['GIF', () => plain(300, 200, '#20a040').gif().toBuffer()],
])('%s becomes sRGB at 8 bits', async (_name, make) => {
  const file = await fileOf(await taken(await make()), 'full', 160)
  const { space, depth } = await sharp(file).metadata()
  expect([space, depth]).toEqual(['srgb', 'uchar'])
  const [red = 255, green = 0, blue = 255] = await meanOf(file)
  expect(green).toBeGreaterThan(red + 40)
  expect(green).toBeGreaterThan(blue + 40)
})

test('grey and transparent pictures have three channels', async () => {
  const grey = await taken(await plain(200, 200, '#808080').greyscale().png().toBuffer())
  expect(grey.colour).toBe('#808080')
  const clear = {
    create: { width: 200, height: 200, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  }
  expect((await taken(await sharp(clear).png().toBuffer())).colour).toBe('#ffffff')
})

test('the first frame of an animation is the picture', async () => {
  const frames = Buffer.concat([Buffer.alloc(60 * 60 * 3, 240), Buffer.alloc(60 * 60 * 3, 10)])
  const animated = await sharp(frames, { raw: { width: 60, height: 120, channels: 3, pageHeight: 60 } })
    .gif()
    .toBuffer()
  expect((await sharp(animated).metadata()).pages).toBe(2)
  const picture = await taken(animated)
  expect(picture).toMatchObject({ widthPx: 60, heightPx: 60 })
  expect(parseInt(picture.colour.slice(1, 3), 16)).toBeGreaterThan(200)
})

describe('the focal point is in every crop', () => {
  const corners = [
    { x: 0.04, y: 0.05 },
    { x: 0.96, y: 0.05 },
    { x: 0.5, y: 0.95 },
    { x: 0.03, y: 0.5 },
  ]
  test.each(corners)('$x $y', async (focal) => {
    for (const [width, height] of [
      [400, 1200],
      [1500, 400],
    ] as const) {
      const dot = { width: 24, height: 24, channels: 3 as const, background: '#ffffff' }
      const left = Math.round(Math.min(width - 24, Math.max(0, focal.x * width - 12)))
      const top = Math.round(Math.min(height - 24, Math.max(0, focal.y * height - 12)))
      const bytes = await plain(width, height, '#000000')
        .composite([{ input: { create: dot }, left, top }])
        .png()
        .toBuffer()
      const picture = await taken(bytes, { focal })
      for (const crop of ['16x9', '3x2']) {
        const { channels } = await sharp(await fileOf(picture, crop, 160)).stats()
        expect(channels[0]?.max, `${crop} of ${width}×${height}`).toBeGreaterThan(200)
      }
    }
  })
})

test('a portrait has only the square crop', async () => {
  const picture = await taken(await plain(800, 900, '#778899').png().toBuffer(), {}, { purpose: 'portrait' })
  expect(picture.renditions.map((one) => `${one.crop} ${one.widthPx}`)).toEqual(['1x1 160', '1x1 320'])
})

test('an embedded credit is read where the desk gave none', async () => {
  const signed = await plain(200, 100, '#4488cc')
    .jpeg()
    .withXmp(ownXmp({ credit: 'تصوير: ليلى & <سامر>' }) ?? '')
    .toBuffer()
  expect((await taken(signed, { texts: { ar: { alt: 'صورة' } } })).credit).toBe('تصوير: ليلى & <سامر>')
})

test('so is an EXIF artist', async () => {
  const signed = await plain(200, 100, '#cc8844')
    .jpeg()
    .withExif({ IFD0: { Artist: 'Layla' } })
    .toBuffer()
  expect((await taken(signed, { texts: { ar: { alt: 'صورة' } } })).credit).toBe('Layla')
})

test('what is refused leaves nothing behind', async () => {
  const before = await readdir(directory, { recursive: true })
  expect(await ingest(Buffer.from('no picture'))).toEqual({ ok: false, reason: 'not-a-picture' })
  expect(await readdir(directory, { recursive: true })).toEqual(before)
})

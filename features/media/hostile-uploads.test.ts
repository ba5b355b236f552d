import { readdir } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { testDesk } from '@/features/articles/decide/testing'
import { readEnv } from '@/lib/env'
import { replacePicture } from './change-picture'
import { embeddedWords } from './embedded-words'
import { hostileFiles, plain } from './hostile-files/testing'
import { ingestPicture } from './ingest-picture'
import { getPictures } from './pictures'
import type { PictureMedia } from './picture-media'
import { mediaStore } from './store'
import { faultReasons, takeUpload } from './take-upload'
import { sent } from './testing'

const desk = testDesk({ isEmbedded: true })
const MOST_MORE_BYTES = 400 * 1024 * 1024
const peak = { bytes: 0 }
let least = 0

/** Puts a file where the door would, and asks for the picture. */
async function send(bytes: Uint8Array, fileName?: string) {
  const uploadId = await sent(desk.db, bytes, { userId: 'reporter', fileName, now: desk.now })
  const answer = await takeUpload({ uploadId, locale: 'ar' }, desk.asking('reporter'))
  peak.bytes = Math.max(peak.bytes, process.memoryUsage().rss)
  return answer
}
const stored = async () => (await readdir(readEnv().DATA_DIR, { recursive: true })).filter(isKept).sort()
const isKept = (file: string) => /^(media|uploads)\/.*\w/.test(file)

beforeAll(async () => {
  await send(await plain(64, 64).png().toBuffer())
  least = process.memoryUsage().rss
})

test('there are at least forty', () => {
  expect(hostileFiles.length).toBeGreaterThanOrEqual(40)
})

test.each(hostileFiles)('$name: $reason', async ({ make, reason }) => {
  const bytes = await make()
  const before = await stored()
  const watch = setInterval(() => (peak.bytes = Math.max(peak.bytes, process.memoryUsage().rss)), 20)
  const answer = await send(bytes).finally(() => clearInterval(watch))
  if (reason !== 'taken') {
    const fault = Object.entries(faultReasons).find(([name]) => name === reason)?.[1]
    expect(answer).toEqual({ ok: false, reason: fault })
    return expect(await stored()).toEqual(before)
  }
  if (!answer?.ok) throw new Error(answer?.reason ?? 'not there')
  await expectClean(answer.value.media)
})

async function expectClean({ renditions }: Pick<PictureMedia, 'renditions'>) {
  expect(renditions.length).toBeGreaterThan(0)
  for (const one of renditions) {
    const file = await mediaStore().read(one.key)
    const { format, space, depth, pages = 1 } = await sharp(file).metadata()
    expect([format, space, depth, pages]).toEqual(['webp', 'srgb', 'uchar', 1])
    expect(file?.includes('<script>')).toBe(false)
  }
}

/** One of each kind: what reads them is what reads a new picture. */
const inPlace = [
  'HTML',
  'SVG with a script',
  'half a JPEG',
  'a PNG of 64 megapixels',
  'an interlaced PNG of sixteen bits',
]
  .concat('21 MB', 'a strip of one pixel height', 'a JPEG that is a page too', 'a script in the credit')
  .concat('a credit of a megabyte', 'a transparent GIF', 'CMYK', 'a thousand frames')

test.each(hostileFiles.filter(({ name }) => inPlace.includes(name)))(
  '$name in the place of a picture: $reason',
  async ({ make, reason, name }) => {
    const [bytes, credit] = [await make(), 'وكالة']
    const good = await plain(70 + name.length, 50, '#0b6663')
      .png()
      .toBuffer()
    const taken = await ingestPicture(desk.db, { bytes: good, texts: { ar: { alt: 'x', credit } } })
    if (!taken.ok) throw new Error(taken.reason)
    const id = taken.value
    // a byte more: the file itself is in the library by now
    const fresh = Buffer.concat([bytes, Buffer.from([0])])
    const uploadId = await sent(desk.db, fresh, { userId: 'editor', now: desk.now })
    const before = (await stored()).filter((file) => file.startsWith('media/'))
    const answer = await replacePicture({ id, uploadId }, desk.asking('editor'))
    const media = (await getPictures([id], 'ar')).get(id)
    if (!media) throw new Error('The picture is not there')
    await expectClean(media)
    if (reason === 'taken') {
      expect(answer).toEqual({ ok: true, value: null })
      for (const { key } of media.renditions)
        expect(embeddedWords(await sharp(await mediaStore().read(key)).metadata())).toEqual({ credit })
    } else {
      expect(answer).toMatchObject({ ok: false })
      expect((await stored()).filter((file) => file.startsWith('media/'))).toEqual(before)
      expect([media.widthPx, media.heightPx]).toEqual([70 + name.length, 50])
    }
  },
)

test('the process took no more than 400 MB for any of them', () => {
  expect(peak.bytes - least).toBeLessThan(MOST_MORE_BYTES)
})

test.each([
  ['Arabic', 'صورة الجسر ١.jpg'],
  ['of 255 bytes', `${'ن'.repeat(125)}a.jpg`],
  ['that climbs', '../../etc/passwd'],
  ['with a NUL and turning letters', 'a\0b\u202Egpj.exe'],
])('a name %s names no file of ours', async (_kind, name) => {
  const answer = await send(
    await plain(50 + name.length, 40)
      .png()
      .toBuffer(),
    name.replace('\0', ''),
  )
  expect(answer).toMatchObject({ ok: true })
  for (const file of (await stored()).filter((file) => file.startsWith('media/')))
    expect(file).toMatch(/^media\/(originals|[0-9a-f]{16})(\/[\w.-]+)?$/)
})

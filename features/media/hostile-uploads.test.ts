import { readdir, writeFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { insertUpload } from '@/db/queries/uploads'
import { testDesk } from '@/features/articles/decide/testing'
import { readEnv } from '@/lib/env'
import { hostileFiles, plain } from './hostile-files/testing'
import { mediaStore } from './store'
import { faultReasons, takeUpload } from './take-upload'

const desk = testDesk()
const MOST_MORE_BYTES = 400 * 1024 * 1024
const peak = { bytes: 0 }
let least = 0
let number = 0

/** Puts a file where the door would, and asks for the picture. */
async function send(bytes: Uint8Array, fileName = 'picture.jpg') {
  const id = (++number).toString(16).padStart(32, '0')
  const folder = path.join(readEnv().DATA_DIR, 'uploads')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, id), bytes)
  await insertUpload(desk.db, {
    ...{ id, userId: 'reporter', fileName, sizeBytes: bytes.length, createdAt: desk.now },
  })
  const answer = await takeUpload({ uploadId: id, locale: 'ar' }, desk.asking('reporter'))
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
  const { renditions } = answer.value.media
  expect(renditions.length).toBeGreaterThan(0)
  for (const one of renditions) {
    const file = await mediaStore().read(one.key)
    const { format, space, depth, pages = 1 } = await sharp(file).metadata()
    expect([format, space, depth, pages]).toEqual(['webp', 'srgb', 'uchar', 1])
    expect(file?.includes('<script>')).toBe(false)
  }
})

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
    await plain(50 + number, 40)
      .png()
      .toBuffer(),
    name.replace('\0', ''),
  )
  expect(answer).toMatchObject({ ok: true })
  for (const file of (await stored()).filter((file) => file.startsWith('media/')))
    expect(file).toMatch(/^media\/(originals|[0-9a-f]{16})(\/[\w.-]+)?$/)
})

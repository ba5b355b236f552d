import { readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { signInCookie } from '@/features/accounts/testing'
import { testDesk } from '@/features/articles/decide/testing'
import { startBucket } from '@/features/media/bucket/testing'
import { mediaStore } from '@/features/media/store'
import { takeUpload } from '@/features/media/take-upload'
import { tidyUploads } from '@/features/media/tidy-uploads'
import { readEnv } from '@/lib/env'
import { POST } from './route'

const desk = testDesk()
const cookies: Record<string, string> = {}
let picture: Buffer

beforeAll(async () => {
  for (const who of ['reporter', 'stranger'] as const) cookies[who] = await signInCookie(desk.db, who)
})

type Knock = { who?: string; headers?: Record<string, string>; body?: BodyInit | ReadableStream }

const sameSite = { 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0' }
function knock(method: string, place: string, { who = 'reporter', headers = {}, body }: Knock = {}) {
  const cookie: Record<string, string> = { cookie: cookies[who] ?? '' }
  const init = { method, headers: { ...sameSite, ...cookie, ...headers }, body, duplex: 'half' }
  const upload = place === '' ? undefined : place.split('/')
  const address = ['http://localhost:3000/api/uploads', ...(upload ?? [])].join('/')
  return POST(new Request(address, init), { params: Promise.resolve({ upload }) })
}
const named = (name: string) => `filename ${Buffer.from(name).toString('base64')}`
async function begin(size: number, name = 'جسر.png') {
  const answer = await knock('POST', '', {
    headers: { 'upload-length': String(size), 'upload-metadata': named(name) },
  })
  expect(answer.status).toBe(201)
  return answer.headers.get('location')?.split('/').pop() ?? ''
}
const goOn = (id: string, offset: number, body: BodyInit | ReadableStream, who?: string) =>
  knock('PATCH', id, {
    who,
    headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
  })
const offsetOf = async (id: string) => Number((await knock('HEAD', id)).headers.get('upload-offset'))
const take = (id: string) => takeUpload({ uploadId: id, locale: 'ar' }, desk.asking('reporter'))
async function filesUnderWay() {
  const names: string[] = await readdir(path.join(readEnv().DATA_DIR, 'uploads')).catch(() => [])
  for await (const { key } of mediaStore().list('uploads/')) names.push(key.replace('uploads/', ''))
  return names
}

describe.each(['disk', 's3'])('on %s', (kind) => {
  let bucket: Awaited<ReturnType<typeof startBucket>> | undefined
  beforeAll(async () => {
    bucket = kind === 's3' ? await startBucket() : undefined
    for (const [name, value] of Object.entries(bucket?.variables ?? {})) vi.stubEnv(name, value)
    // another picture for each: the same bytes are taken in once
    const noise = { type: 'gaussian', mean: kind === 's3' ? 90 : 128, sigma: 40 } as const
    const create = { width: 400, height: 300, channels: 3, background: '#888888', noise } as const
    picture = await sharp({ create }).png().toBuffer()
  })
  afterAll(async () => {
    vi.stubEnv('MEDIA_STORE', 'disk')
    await bucket?.close()
  })

  test('a file comes in whole over a line that drops twice, and is one picture however often it is asked for', async () => {
    const id = await begin(picture.length)
    const [third, rest] = [Math.floor(picture.length / 3), picture.length]
    for (const drop of [1, 2]) {
      const from = await offsetOf(id)
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(picture.subarray(from, third * drop)),
        pull: (controller) => controller.error(new Error('the line dropped')),
      })
      expect((await goOn(id, from, body)).status).toBeGreaterThanOrEqual(400)
      expect(await take(id)).toEqual({ ok: false, reason: 'upload-unfinished' })
    }
    const from = await offsetOf(id)
    expect((await goOn(id, from, new Uint8Array(picture.subarray(from, rest)))).status).toBe(204)
    const answers = await Promise.all([take(id), take(id)])
    answers.push(await take(id))
    expect(answers[0]).toMatchObject({ ok: true })
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const mediaId = answers[0]?.ok ? answers[0].value.mediaId : 0
    const told = await listAudit(desk.db, { subject: 'media', subjectId: String(mediaId) }, 9)
    expect(told.map(({ action }) => action)).toEqual(['media.upload'])
    expect(await filesUnderWay()).toEqual([])
  })

  test.each([
    ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'cross-site'],
    ['somebody who is not signed in', { who: 'nobody', headers: {} }, 401, 'signed-out'],
    ['21 MB', { headers: { 'upload-length': String(21 * 1024 * 1024) } }, 413, 'picture-too-large'],
    ['a size that is not told', { headers: { 'upload-defer-length': '1' } }, 400, 'invalid-input'],
  ])('%s begins nothing', async (_name, asked, status, reason) => {
    const headers = { ...(status < 404 && status !== 400 ? { 'upload-length': '9' } : {}), ...asked.headers }
    const answer = await knock('POST', '', { ...asked, headers })
    expect([answer.status, await answer.json()]).toEqual([status, { ok: false, reason }])
    expect(await filesUnderWay()).toEqual([])
  })

  test("nobody reaches another's file, nor anything but a file", async () => {
    const id = await begin(9)
    for (const answer of [
      await goOn(id, 0, 'others', 'stranger'),
      await knock('HEAD', id, { who: 'stranger' }),
      await knock('DELETE', id, { who: 'stranger' }),
      await knock('HEAD', `${'0'.repeat(31)}1`),
      await knock('HEAD', '../media'),
      await knock('PATCH', ''),
    ])
      expect(answer.status).toBe(404)
    expect(await take(id)).toEqual({ ok: false, reason: 'upload-unfinished' })
    expect(await takeUpload({ uploadId: id, locale: 'ar' }, desk.asking('stranger'))).toBeUndefined()
    expect((await knock('DELETE', id)).status).toBe(204)
    expect(await take(id)).toBeUndefined()
  })

  test('more than was announced is not taken', async () => {
    const id = await begin(4)
    expect((await goOn(id, 0, 'too much')).status).toBeGreaterThanOrEqual(400)
    expect(await offsetOf(id)).toBeLessThanOrEqual(4)
  })

  test('what nobody went on with is gone after a day', async () => {
    const id = await begin(9)
    await desk.db.transaction((tx) => tidyUploads(tx, desk.now))
    expect(await filesUnderWay()).toContain(id)
    await desk.db.transaction((tx) => tidyUploads(tx, new Date(Date.now() + 26 * 3_600_000)))
    expect(await filesUnderWay()).toEqual([])
    expect((await knock('HEAD', id)).status).toBe(404)
  })
})

import { expect, test, vi } from 'vitest'
import { createArticle } from '@/features/articles/create-article'
import { asked } from '@/features/desk/door/asked/testing'
import { Ground } from '@/features/desk/door/ground/testing'
import { sameSite, testDoor } from '@/features/desk/door/testing'
import { POST } from './route'

const { desk, knock, stored } = testDoor(POST)
const json = 'application/json'
const create = JSON.stringify({ locale: 'ar', kind: 'news' })

/** Asks, and sees that nothing came of it. */
async function said(...asking: Parameters<typeof knock>) {
  const before = await stored()
  const response = await knock(...asking)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await stored()).toEqual(before)
  const body: unknown = await response.json()
  return { status: response.status, body }
}
const no = (status: number, reason: string) => ({ status, body: { ok: false, reason } })

test.each<[string, Record<string, string>]>([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ['an address that was typed', { 'sec-fetch-site': 'none' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['a frame without an origin', { origin: 'null' }],
  ['an origin that begins like ours', { origin: 'http://localhost:3000.evil.example' }],
  ['no browser at all', {}],
])('what %s sends is refused, whoever is signed in', async (_who, headers) => {
  const all = { 'content-type': json, ...headers }
  expect(await said('articles.create', { who: 'admin', headers: all, body: create })).toEqual(
    no(403, 'cross-site'),
  )
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'what a form could send is refused: %s',
  async (type) => {
    const headers = { ...sameSite, 'content-type': type }
    expect(await said('articles.create', { who: 'admin', headers, body: create })).toEqual(
      no(415, 'invalid-input'),
    )
  },
)

test.each([
  '',
  '{',
  '{"locale":"ar"',
  '[',
  'null',
  '"x"',
  '\u0000',
  '['.repeat(1_000_000),
  '{"a":'.repeat(200_000),
])('what is not the JSON of an asking is refused: %.20s', async (body) => {
  expect(await said('articles.create', { who: 'admin', body })).toMatchObject(no(422, 'invalid-input'))
})

test('a body that is too large is refused, what it says of its length or not', async () => {
  const headers = { ...sameSite, 'content-length': '9999999999' }
  expect(await said('articles.create', { who: 'admin', headers, body: create })).toEqual(no(413, 'too-large'))
  let sent = 0
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 1
      controller.enqueue(new Uint8Array(500_000))
    },
  })
  expect(await said('articles.create', { who: 'admin', body: endless })).toEqual(no(413, 'too-large'))
  expect(sent).toBeLessThan(20)
})

test('a body that breaks off is nobody’s error', async () => {
  const broken = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(create.slice(0, 9)))
      controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
    },
  })
  const logged = vi.spyOn(process.stderr, 'write')
  expect(await said('articles.create', { who: 'admin', body: broken })).toEqual(no(413, 'too-large'))
  expect(logged).not.toHaveBeenCalled()
  logged.mockRestore()
})

test.each([
  'toString',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'articles.create ',
  'x'.repeat(5_000),
  '\u0000',
])('there is no action %.20s', async (action) => {
  expect(await said(encodeURIComponent(action), { who: 'admin' })).toEqual(no(404, 'not-there'))
  expect(
    (
      await POST(new Request('http://localhost:3000/api/desk/x', { method: 'POST', headers: sameSite }), {
        params: Promise.resolve({ action }),
      })
    ).status,
  ).toBe(401)
})

test.each([
  'marsad.session_token=x',
  'marsad.session_token=a.b; marsad.session_token=',
  'session_token',
  'x'.repeat(9_000),
])('a forged cookie is nobody: %.40s', async (cookie) => {
  expect(await said('articles.create', { headers: { ...sameSite, cookie }, body: create })).toEqual(
    no(401, 'signed-out'),
  )
})

test('a decision about a version that nobody has seen is refused', async () => {
  for (const name of ['articles.publish', 'articles.update', 'articles.return'] as const) {
    const input = { ...(await asked[name](new Ground(desk, 'editor'))), version: 99 }
    expect(await said(name, { who: 'editor', body: JSON.stringify(input) })).toEqual(
      no(409, 'changed-meanwhile'),
    )
  }
})

test('what belongs to another story is not there in this one', async () => {
  const at = new Ground(desk, 'editor')
  const other = await asked['articles.chooseVersion'](at)
  const story = await at.begun()
  const elsewhere = JSON.stringify({ ...other, id: story })
  expect(await said('articles.chooseVersion', { who: 'editor', body: elsewhere })).toEqual(
    no(404, 'not-there'),
  )
  const answer = JSON.stringify({ articleId: story, parentId: await at.comment(), text: 'x' })
  expect(await said('comments.add', { who: 'editor', body: answer })).toEqual(no(409, 'comment-not-there'))
})

test('a reporter cannot learn of another’s draft by naming it in a story of their own', async () => {
  const at = new Ground(desk, 'reporter')
  const secret = await at.story({ headline: 'Secret' })
  const begun = await createArticle({ locale: 'ar', kind: 'news' }, desk.asking('stranger'))
  const save = await asked['articles.save'](at)
  const id = begun.ok ? begun.value.id : 0
  const naming = [{ pins: [secret] }, { nevers: [secret] }, { body: card(secret) }]
  for (const change of naming) {
    const body = JSON.stringify({ ...save, id, displaced: [], content: { ...save.content, ...change } })
    expect(await said('articles.save', { who: 'stranger', body })).toEqual(no(409, 'unknown-reference'))
  }
})

const card = (articleId: number) => ({
  type: 'doc',
  content: [{ type: 'relatedStory', attrs: { id: 'c', articleId } }],
})

import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { redirects, unknownAddresses } from '@/db/schema'
import { testDesk } from '@/features/articles/decide/testing'
import { dismissUnknown, removeRedirect, saveRedirect } from './change-redirect'
import { getRedirects, getUnknownAddresses, readRedirectsQuery } from './for-editors'
import { findNewAddress } from './for-readers'

const desk = testDesk()
let story: number
beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://news.example')
  story = await desk.story({ status: 'published', slug: 'story' })
})
beforeEach(async () => {
  await desk.db.delete(redirects)
})

const save = (from: string, to: string, was?: string) => saveRedirect({ from, to, was }, desk.asking())
const leads = (path: string) => findNewAddress(path, 'ar', new URLSearchParams(), desk.now)
const rows = async () =>
  Object.fromEntries(
    (await desk.db.select().from(redirects)).map((row) => [row.fromPath, row.toPath ?? row.articleId]),
  )

test('readers are led on, to a page or to wherever the story lives', async () => {
  expect(await save('https://old.example/a/', '/politics')).toEqual({ ok: true, value: { from: '/a' } })
  await save('/b', String(story))
  await save('/c', `https://news.example/politics/${story}-another-slug`)
  expect(await rows()).toEqual({ '/a': '/politics', '/b': story, '/c': story })
  expect(await leads('/a/')).toBe('/politics')
  expect(await leads('/c')).toBe(`/politics/${story}-story`)
})

describe('in one hop', () => {
  test('a target that leads on is followed', async () => {
    await save('/b', '/c')
    await save('/a', '/b')
    expect(await rows()).toEqual({ '/a': '/c', '/b': '/c' })
  })

  test('what led to it leads on', async () => {
    await save('/a', '/b')
    await save('/b', String(story))
    expect(await rows()).toEqual({ '/a': story, '/b': story })
  })

  test('never in a circle', async () => {
    await save('/a', '/b')
    expect(await save('/b', '/a')).toEqual({ ok: false, reason: 'redirect-loop' })
    expect(await save('/c', '/c/')).toEqual({ ok: false, reason: 'redirect-loop' })
    const answers = await Promise.all([save('/x', '/y'), save('/y', '/x')])
    expect(answers.map((answer) => answer?.ok).sort()).toEqual([false, true])
  })
})

describe('is changed', () => {
  test('where it leads, and where from', async () => {
    await save('/a', '/b')
    expect(await save('/a', '/c', '/a')).toMatchObject({ ok: true })
    expect(await save('/d', '/c', '/a')).toMatchObject({ ok: true })
    expect(await rows()).toEqual({ '/d': '/c' })
  })

  test('not onto another, nor one that is gone; nothing is lost by asking', async () => {
    await save('/a', '/x')
    await save('/b', '/y')
    expect(await save('/b', '/z')).toEqual({ ok: false, reason: 'redirect-exists' })
    expect(await save('/b', '/z', '/a')).toEqual({ ok: false, reason: 'redirect-exists' })
    expect(await save('/a', 'https://evil.example', '/a')).toEqual({
      ok: false,
      reason: 'redirect-elsewhere',
    })
    expect(await save('/n', '/z', '/gone')).toBeUndefined()
    expect(await rows()).toEqual({ '/a': '/x', '/b': '/y' })
  })
})

test.each([
  ['999999', 'redirect-no-story'],
  ['/en/latest', 'redirect-other-edition'],
  ['//evil.example', 'redirect-elsewhere'],
])('to %s: %s', async (to, reason) => {
  expect(await save('/a', to)).toEqual({ ok: false, reason })
  expect(await rows()).toEqual({})
})

test('a draft cannot be led to', async () => {
  expect(await save('/a', String(await desk.story()))).toEqual({ ok: false, reason: 'redirect-no-story' })
})

test('an unknown address gets one, or is waved away; the log says who', async () => {
  const seen = { hits: 9, lastSeenAt: desk.now }
  await desk.db.insert(unknownAddresses).values([
    { path: '/lost', ...seen },
    { path: '/odd', ...seen, hits: 3 },
    { path: '/most', ...seen, hits: 90 },
  ])
  expect((await getUnknownAddresses()).map(({ path }) => path)).toEqual(['/most', '/lost', '/odd'])
  await save('/lost', '/politics')
  expect(await dismissUnknown({ path: '/odd' }, desk.asking())).toMatchObject({ ok: true })
  expect(await dismissUnknown({ path: '/odd' }, desk.asking())).toBeUndefined()
  expect((await getUnknownAddresses()).map(({ path }) => path)).toEqual(['/most'])
  expect(await removeRedirect({ from: '/lost' }, desk.asking())).toMatchObject({ ok: true })
  expect(await removeRedirect({ from: '/lost' }, desk.asking())).toBeUndefined()
  const log = await listAudit(desk.db, { subject: 'redirect' }, 3)
  expect(log.map(({ actor, action, subjectId }) => [actor, action, subjectId])).toEqual([
    ['editor', 'redirects.remove', '/lost'],
    ['editor', 'redirects.dismissUnknown', '/odd'],
    ['editor', 'redirects.add', '/lost'],
  ])
})

test('the list goes by the beginning of an address, page by page, there and back', async () => {
  const paths = Array.from({ length: 120 }, (_, n) => `/old/${String(n).padStart(3, '0')}`)
  await desk.db
    .insert(redirects)
    .values([...paths, '/another', '/old%/x'].map((fromPath) => ({ fromPath, toPath: '/' })))
  const from = (page: { rows: { fromPath: string }[] }) => page.rows.map(({ fromPath }) => fromPath)
  const first = await getRedirects({ q: '/old/' })
  const second = await getRedirects({ q: '/old/', after: first.older })
  const third = await getRedirects({ q: '/old/', after: second.older })
  expect([...from(first), ...from(second), ...from(third)]).toEqual(paths)
  expect([first.newer, third.older]).toEqual([undefined, undefined])
  expect(from(await getRedirects({ q: '/old/', before: third.newer }))).toEqual(from(second))
  expect(from(await getRedirects({ q: '/old%' }))).toEqual(['/old%/x'])
})

test('what cannot be read in the address of the list is as if it was not asked', () => {
  expect(readRedirectsQuery({ q: ['a', 'b'], after: '', before: 'x\u0000', other: 'y' })).toEqual({})
  expect(readRedirectsQuery({ q: 'https://old.example/%D8%A7' })).toEqual({ q: '/\u0627' })
})

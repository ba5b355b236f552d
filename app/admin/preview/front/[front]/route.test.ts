import { expect, test } from 'vitest'
import { pageCache } from '@/delivery/page-cache'
import { users } from '@/db/schema'
import { signInCookie } from '@/features/accounts/testing'
import { testDesk } from '@/features/articles/decide/testing'
import { saveFront } from '@/features/front/save-front'
import { arranged, block, card, valueOf } from '@/features/front/testing'
import { GET } from './route'

const desk = testDesk()
const hostile = '</script><script>alert(1)</script>'

const open = (front: string, cookie = '') =>
  GET(
    new Request(`http://localhost/admin/preview/front/${encodeURIComponent(front)}`, { headers: { cookie } }),
    {
      params: Promise.resolve({ front }),
    },
  )

/** A front whose draft nobody has put live. */
async function drafted() {
  const articleId = await desk.story({ status: 'published' })
  const lead = card(articleId, { headline: `Not yet decided ${hostile}` })
  const blocks = [
    block('b', { title: `Block ${hostile}`, cards: [card(await desk.story({ status: 'published' }))] }),
  ]
  const arrangement = arranged({ lead: [lead], blocks })
  valueOf(await saveFront({ front: 'ar', version: 0, arrangement }, desk.asking('chief')))
}

const isSecret = (response: Response) => {
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
}

test('whoever arranges fronts sees the draft as readers would, and nobody keeps it', async () => {
  await drafted()
  const response = await open('ar', await signInCookie(desk.db, 'chief'))
  expect(response.status).toBe(200)
  isSecret(response)
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  const html = await response.text()
  expect(html).toContain('Not yet decided')
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<page-view')
  expect(pageCache.size.pages).toBe(0)
})

const strangers: [string, () => string | Promise<string>][] = [
  ['no session', () => ''],
  [
    'a forged session',
    () => `marsad.session_token=${encodeURIComponent(`${'a'.repeat(32)}.${'b'.repeat(43)}=`)}`,
  ],
  ['a session of another signature', async () => `${await signInCookie(desk.db, 'chief')}x`],
  [
    'a session whose time is over',
    async () => {
      const cookie = await signInCookie(desk.db, 'chief')
      await desk.db.execute(`update sessions set expires_at = now() - interval '1 minute'`)
      return cookie
    },
  ],
  ['a cookie that is too long for any', () => `marsad.session_token=${'x'.repeat(60_000)}`],
]

test.each(strangers)('%s leads to the sign-in page', async (_name, cookie) => {
  const response = await open('ar', await cookie())
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    '/admin/sign-in?next=%2Fadmin%2Fpreview%2Ffront%2Far',
  ])
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.text()).toBe('')
})

test.each(['reporter', 'editor'] as const)('a %s, who arranges no fronts, is told nothing', async (role) => {
  const response = await open('ar', await signInCookie(desk.db, role))
  expect(response.status).toBe(404)
  isSecret(response)
  expect(await response.text()).not.toContain('Not yet decided')
})

test('an account that was closed sees nothing', async () => {
  const cookie = await signInCookie(desk.db, 'chief')
  await desk.db.update(users).set({ disabledAt: desk.now })
  expect((await open('ar', cookie)).status).toBe(303)
  await desk.db.update(users).set({ disabledAt: null })
})

test.each([
  '',
  'xx',
  'ar.',
  'ar.nothing',
  'ar.politics.x',
  '../ar',
  '..',
  'ar\0',
  "ar' or 1=1 --",
  '__proto__',
  'x'.repeat(20_000),
])('a front that is none: %.20j', async (front) => {
  const response = await open(front, await signInCookie(desk.db, 'chief'))
  expect(response.status).toBe(404)
  isSecret(response)
  expect(await response.text()).not.toContain('Not yet decided')
})

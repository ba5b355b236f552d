import { beforeAll, describe, expect, test, vi } from 'vitest'
import { database, openDatabase } from '@/db/client'
import { makeEditions } from '@/db/factories'
import { findUserByEmail, insertUser } from '@/db/queries/users'
import { users } from '@/db/schema'
import { onPostgres } from '@/db/testing'
import type { Actor } from '@/features/accounts/actor'
import { firstAdminLink } from '@/features/accounts/first-admin'
import { inviteUser, revokeInvitation } from '@/features/accounts/invite-user'
import { makeLink, type LinkFor } from '@/features/accounts/one-time-link'
import { makeUser } from '@/features/accounts/testing'
import { stored } from '@/features/desk/door/testing'
import { POST } from './route'

// Two people use links at once on PostgreSQL only: the embedded database has one connection
onPostgres()
beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  await makeEditions(await database())
})

const now = new Date()
const password = 'a long and quiet river'
let asked = 0
const mail = () => `new${(asked += 1)}@news.example`
/** Each asking comes from an address of its own, unless the test is about that. */
async function take(step: string, body: unknown, headers: Record<string, string> = {}) {
  const own = { 'x-forwarded-for': `198.51.100.${(asked += 1) % 250}`, 'content-type': 'application/json' }
  const init = { method: 'POST', headers: { ...own, 'sec-fetch-site': 'same-origin', ...headers } }
  const request = new Request(`http://localhost:3000/api/entrance/${step}`, {
    ...init,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const response = await POST(request, { params: Promise.resolve({ step }) })
  return { status: response.status, body: await response.json() }
}
async function countWaiting() {
  const { pool } = await openDatabase()
  return (await pool.query('select 1 from pg_locks where not granted')).rows.length
}
const tokenOf = (url = '') => url.split('/').at(-1) ?? ''
const accept = (token: string, more: object = {}) =>
  take('accept', { token, name: 'New Here', password, locale: 'ar', ...more })
const no = (reason: string, status = 409) => ({ status, body: { ok: false, reason } })
/** Sees that a refusal left nothing behind. */
async function refused(ask: () => Promise<unknown>, expected: object) {
  const before = await stored()
  expect(await ask()).toMatchObject(expected)
  expect(await stored()).toEqual(before)
}

test('there is one first administrator, though two instances have printed a link each and both are used at once', async () => {
  const db = await database()
  const purpose = { purpose: 'first-admin', email: null, name: null, role: 'admin', invitedBy: null } as const
  const first = await firstAdminLink(now)
  // a second instance that starts in the same moment does not see the first one's link
  const { url: second } = await db.transaction((tx) => makeLink(tx, purpose, now))
  const again = await db.transaction((tx) => makeLink(tx, { ...purpose, email: 'x@news.example' }, now))
  expect(tokenOf(first)).not.toBe(tokenOf(second))
  const answers = await db.transaction(async (tx) => {
    await insertUser(
      tx,
      { ...{ id: 'a', email: mail(), name: 'A' }, role: 'admin', locale: 'ar', passwordHash: '' },
      now,
    )
    const both = Promise.all([second, again.url].map((url) => accept(tokenOf(url), { email: mail() })))
    // neither sees the one who is being made: both must wait for how it ends
    await expect.poll(countWaiting).toBe(2)
    return { both }
  })
  expect((await answers.both).map(({ body }) => body)).toEqual([
    no('link-expired').body,
    no('link-expired').body,
  ])
  await db.delete(users)
  const links = [second, second, again.url, again.url].map(tokenOf)
  const more = await Promise.all(links.map((token) => accept(token, { email: mail() })))
  expect(more.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  expect(await db.select({ role: users.role }).from(users)).toEqual([{ role: 'admin' }])
  expect(await firstAdminLink(now)).toBeUndefined()
  for (const link of [first, second, again.url])
    await refused(() => accept(tokenOf(link), { email: mail() }), no('link-expired'))
})

describe('an invitation', () => {
  const inviter = async (): Promise<Actor> => makeUser(await database(), { role: 'admin' })
  async function invited(overrides: Partial<LinkFor> = {}, at = now) {
    const link = {
      purpose: 'invite',
      email: mail(),
      name: 'New Here',
      role: 'editor',
      invitedBy: null,
    } as const
    const made = await (await database()).transaction((tx) => makeLink(tx, { ...link, ...overrides }, at))
    return { id: made.id, email: overrides.email ?? link.email, token: tokenOf(made.url) }
  }

  test('makes one account, in the role and for the address it was made for', async () => {
    const { token, email } = await invited({ role: 'chief' })
    const forged = { email: 'other@news.example', role: 'admin', emailVerified: true, id: 'x' }
    expect(await accept(token, forged)).toEqual({ status: 200, body: { ok: true, value: { email } } })
    expect(await findUserByEmail(await database(), email)).toMatchObject({ role: 'chief', name: 'New Here' })
    expect(await findUserByEmail(await database(), 'other@news.example')).toBeUndefined()
    await refused(() => accept(token), no('link-expired'))
  })

  test('used by two at once makes one account', async () => {
    const { token } = await invited()
    const answers = await Promise.all([accept(token), accept(token), accept(token)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  test('that is expired, revoked, replaced, for something else or nobody’s is refused', async () => {
    const db = await database()
    const expired = await invited({}, new Date(now.getTime() - 7 * 86_400_000))
    const revoked = await invited()
    const asking = { actor: await inviter(), now }
    expect((await revokeInvitation({ id: revoked.id }, asking))?.ok).toBe(true)
    const replaced = await invited()
    await inviteUser({ email: replaced.email, name: 'New Here', role: 'reporter' }, asking)
    const { email } = await makeUser(db)
    const reset = await invited({ purpose: 'reset', email })
    for (const { token } of [expired, revoked, replaced, reset, { token: 'A'.repeat(43) }])
      await refused(() => accept(token), no('link-expired'))
    const invitation = await invited()
    await refused(() => take('reset', { token: invitation.token, password }), no('link-expired'))
    expect((await accept(invitation.token)).status).toBe(200)
  })

  test('is not used up by a try that was of no use', async () => {
    const { token, email } = await invited({ name: 'Khaled' })
    for (const plain of [`${email}123`, 'aaaaaaaaaaaa', 'New Here 2026'])
      await refused(() => accept(token, { password: plain }), no('password-too-plain'))
    const { email: taken } = await makeUser(await database())
    const other = await invited({ email: taken })
    await refused(() => accept(other.token), no('email-taken'))
    expect((await accept(token)).status).toBe(200)
  })

  test.each<[string, object]>([
    ['no token', { token: undefined }],
    ['a token of another kind', { token: { $gt: '' } }],
    ['a long token', { token: 'x'.repeat(5_000) }],
    ['a short password', { password: 'short' }],
    ['a long password', { password: 'x'.repeat(129) }],
    ['no name', { name: '\u200B\u202E \u0000' }],
    ['a long name', { name: 'x'.repeat(81) }],
    ['a name that is a list', { name: ['x'] }],
    ['an address that is none', { email: 'javascript:alert(1)' }],
    ['an address with a second line', { email: 'a@news.example\r\nBcc: b@news.example' }],
    ['another language', { locale: 'xx' }],
  ])('is refused with %s', async (_what, more) => {
    const { token } = await invited()
    await refused(() => accept(token, more), no('invalid-input', 422))
  })
})

test('what is not for this door is refused', async () => {
  await refused(() => take('accept', '{'), no('invalid-input', 422))
  await refused(() => take('accept', { name: 'x'.repeat(20_000) }), no('invalid-input', 422))
  await refused(() => take('toString', {}), no('not-there', 404))
  await refused(() => take('accept', {}, { 'sec-fetch-site': 'cross-site' }), no('cross-site', 403))
  await refused(() => take('accept', {}, { 'content-type': 'text/plain' }), no('invalid-input', 415))
})

test('somebody who tries one link after another has to wait; others do not', async () => {
  const from = { 'x-forwarded-for': '203.0.113.9' }
  const guess = () => take('reset', { token: 'B'.repeat(43), password }, from)
  const answers = await Promise.all(Array.from({ length: 12 }, guess))
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(409), 429, 429])
  expect((await guess()).body).toEqual({ ok: false, reason: 'too-many-tries' })
  expect((await take('reset', { token: 'B'.repeat(43), password })).status).toBe(409)
})

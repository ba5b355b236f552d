import { beforeAll, describe, expect, test, vi } from 'vitest'
import { sessions } from '@/db/schema'
import { forgetAuth } from '@/features/accounts/auth'
import { openBrowser, password } from '@/features/accounts/browser/testing'
import { disableUser, enableUser, endSessions, setRole } from '@/features/accounts/change-user'
import { makeUser } from '@/features/accounts/testing'
import { testDesk } from '@/features/articles/decide/testing'
import { POST } from './route'

const desk = testDesk()
const browser = (...where: [address?: string, headers?: Record<string, string>]) =>
  openBrowser(POST, ...where)
beforeAll(() => vi.stubEnv('LOG_LEVEL', 'silent'))
const someone = (overrides: Parameters<typeof makeUser>[1] = {}) =>
  makeUser(desk.db, { password, ...overrides })
const asking = () => ({ actor: desk.actor('admin'), now: new Date() })

describe('signing in', () => {
  test('opens a session whose cookie no script reads and no other site sends', async () => {
    const { email, id } = await someone()
    const window = browser()
    expect(await window.signIn(email)).toMatchObject({ status: 200 })
    expect(await window.actor()).toMatchObject({ id, email, role: 'editor' })
    const session = window.said.find((line) => line.startsWith('marsad.session_token=')) ?? ''
    expect(session).toMatch(/; HttpOnly/i)
    expect(session).toMatch(/; SameSite=Lax/i)
    expect(session).toMatch(/; Path=\//i)
    expect(session).toMatch(/; Max-Age=604800/i)
    await window.ask('sign-out')
    expect(await window.actor()).toBeUndefined()
    expect(await desk.db.select().from(sessions)).toEqual([])
  })

  test('over https the cookie goes over nothing else', async () => {
    vi.stubEnv('SITE_URL', 'https://news.example')
    forgetAuth()
    const { email } = await someone()
    const window = browser(undefined, { origin: 'https://news.example' })
    expect(await window.signIn(email)).toMatchObject({ status: 200 })
    expect(window.said.find((line) => line.startsWith('__Secure-marsad.session_token='))).toMatch(/; Secure/i)
    vi.stubEnv('SITE_URL', '')
    forgetAuth()
  })

  test('says the same of a wrong password, an unknown address and a closed account', async () => {
    const { email } = await someone()
    const closed = await someone()
    await disableUser({ id: closed.id }, asking())
    const answers = [
      await browser().signIn(email, 'not the password'),
      await browser().signIn('nobody@news.example'),
      await browser().signIn(closed.email, 'not the password'),
      await browser().signIn(closed.email),
    ]
    for (const answer of answers) expect(answer.status).toBe(401)
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set(['INVALID_EMAIL_OR_PASSWORD']))
  })

  test('is slowed down for who guesses, though all guesses come at once; a right one comes too late', async () => {
    const { email } = await someone()
    const guesser = browser('203.0.113.7')
    const guesses = Array.from({ length: 20 }, (_, index) => guesser.signIn(email, `guess number ${index}`))
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(15)
    expect((await guesser.signIn(email)).status).toBe(429)
    expect((await browser().signIn(email)).status).toBe(200)
  })

  test('is slowed down for who guesses one account from many addresses; other accounts are not', async () => {
    const [{ email }, other] = [await someone(), await someone()]
    const from = (n: number) => browser(`198.51.100.${n}`)
    const statuses = []
    for (let n = 1; n <= 12; n++) statuses.push((await from(n).signIn(email, `guess number ${n}`)).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
    expect((await from(20).signIn(` ${email.toUpperCase()}`)).status, 'the right one comes too late').toBe(
      429,
    )
    expect((await from(21).signIn(other.email)).status).toBe(200)

    await desk.db.execute(
      "update rate_limits set last_request = last_request - 900001 where key like 'account:%'",
    )
    expect((await from(22).signIn(email)).status, 'a quarter of an hour later').toBe(200)
  })

  test('begins to count anew for who knows the password', async () => {
    const { email } = await someone()
    for (let n = 1; n <= 18; n++) {
      const right = n % 6 === 0
      const { status } = await browser(`198.51.100.${100 + n}`).signIn(email, right ? password : 'a guess')
      expect(status).toBe(right ? 200 : 401)
    }
  })

  test.each([
    'sign-up/email',
    'update-user',
    'delete-user',
    'forget-password',
    'request-password-reset',
    'get-session',
    'list-sessions',
    'change-email',
    'two-factor/send-otp',
    'two-factor/get-totp-uri',
    'admin/set-role',
    '../auth/sign-up/email',
  ])('nothing else of better-auth is open: %s', async (step) => {
    const { email } = await someone()
    const window = browser()
    await window.signIn(email)
    const forged = { email: 'forged@news.example', password, name: 'x', role: 'admin' }
    expect(await window.ask(step, forged)).toEqual({ status: 404, body: undefined })
  })

  test('another site cannot ask', async () => {
    const { email } = await someone()
    expect((await browser(undefined, { 'sec-fetch-site': 'cross-site' }).signIn(email)).status).toBe(403)
  })

  test.each([
    {},
    { email: {}, password: [] },
    { email: 'x@news.example', password: 'x'.repeat(100_000) },
    { email: '\u0000', password: '\uD800' },
    { email: 'a\u0000@news.example', password },
  ])('what is not an address and a password is refused: %.60j', async (body) => {
    const { status } = await browser().ask('sign-in/email', body)
    expect([400, 401, 422]).toContain(status)
  })
})

describe('an open session', () => {
  test('has a changed role at once, and ends at once with the account', async () => {
    const { id, email } = await someone({ role: 'chief' })
    const window = browser()
    await window.signIn(email)
    await setRole({ id, role: 'reporter' }, asking())
    expect((await window.actor())?.role).toBe('reporter')
    await disableUser({ id }, asking())
    expect(await window.actor()).toBeUndefined()
    await enableUser({ id }, asking())
    expect(await window.actor()).toBeUndefined()
    await window.signIn(email)
    expect(await window.actor()).toMatchObject({ id })
    await endSessions({ id }, asking())
    expect(await window.actor()).toBeUndefined()
  })

  test('of others ends when one changes the password', async () => {
    const { email } = await someone()
    const [here, there] = [browser(), browser()]
    await here.signIn(email)
    await there.signIn(email)
    const next = 'another long and quiet river'
    const change = { currentPassword: 'wrong', newPassword: next, revokeOtherSessions: true }
    expect((await here.ask('change-password', change)).status).toBe(400)
    expect(await there.actor()).toBeDefined()
    expect((await here.ask('change-password', { ...change, currentPassword: password })).status).toBe(200)
    expect(await here.actor()).toBeDefined()
    expect(await there.actor()).toBeUndefined()
    expect((await browser().signIn(email)).status).toBe(401)
    expect((await browser().signIn(email, next)).status).toBe(200)
  })
})

import { TOTP, URI } from 'otpauth'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { findUser } from '@/db/queries/users'
import { openBrowser, password } from '@/features/accounts/browser/testing'
import { makeUser } from '@/features/accounts/testing'
import { testDesk } from '@/features/articles/decide/testing'
import { POST } from './route'

const desk = testDesk()
const browser = () => openBrowser(POST)
beforeAll(() => vi.stubEnv('LOG_LEVEL', 'silent'))
const someone = () => makeUser(desk.db, { password })

describe('the second factor', () => {
  const codeOf = (uri: string, at = Date.now()) => {
    const totp = URI.parse(uri)
    if (!(totp instanceof TOTP)) throw new Error('Not a TOTP')
    return totp.generate({ timestamp: at })
  }

  async function withSecondFactor() {
    const { id, email } = await someone()
    const window = browser()
    await window.signIn(email)
    expect((await window.ask('two-factor/enable', { password: 'wrong' })).status).toBe(400)
    const { body } = await window.ask('two-factor/enable', { password })
    const { totpURI, backupCodes } = body
    return {
      id,
      email,
      window,
      totpURI: String(totpURI),
      backupCodes: Array.from<unknown>(backupCodes).map(String),
    }
  }

  test('counts from the first right code on, and then a password alone opens nothing', async () => {
    const { id, email, window, totpURI } = await withSecondFactor()
    expect((await findUser(desk.db, id))?.twoFactorEnabled).toBe(false)
    expect((await window.ask('two-factor/verify-totp', { code: '000000' })).status).toBe(401)
    expect((await window.ask('two-factor/verify-totp', { code: codeOf(totpURI) })).status).toBe(200)
    expect((await window.actor())?.hasSecondFactor).toBe(true)
    const next = browser()
    expect((await next.signIn(email)).body).toMatchObject({ twoFactorRedirect: true })
    expect(await next.actor()).toBeUndefined()
    expect((await next.ask('two-factor/disable', { password })).status).toBe(401)
    expect(
      (await next.ask('two-factor/verify-totp', { code: codeOf(totpURI, Date.now() - 600_000) })).status,
    ).toBe(401)
    expect(await next.actor()).toBeUndefined()
    expect((await next.ask('two-factor/verify-totp', { code: codeOf(totpURI) })).status).toBe(200)
    expect(await next.actor()).toMatchObject({ id })
  })

  test('without the first step a code opens nothing', async () => {
    const { window, totpURI } = await withSecondFactor()
    await window.ask('two-factor/verify-totp', { code: codeOf(totpURI) })
    const stranger = browser()
    expect((await stranger.ask('two-factor/verify-totp', { code: codeOf(totpURI) })).status).toBe(401)
    expect(await stranger.actor()).toBeUndefined()
  })

  test('a recovery code opens once, though it is sent twice at once', async () => {
    const { id, email, window, totpURI, backupCodes } = await withSecondFactor()
    await window.ask('two-factor/verify-totp', { code: codeOf(totpURI) })
    expect(new Set(backupCodes).size).toBe(10)
    const [code = '', other = ''] = backupCodes
    const [one, two] = [browser(), browser()]
    await one.signIn(email)
    await two.signIn(email)
    const statuses = await Promise.all(
      [one, two].map((each) => each.ask('two-factor/verify-backup-code', { code })),
    )
    expect(statuses.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, expect.any(Number)])
    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(1)
    const late = browser()
    await late.signIn(email)
    expect((await late.ask('two-factor/verify-backup-code', { code })).status).toBe(401)
    expect((await late.ask('two-factor/verify-backup-code', { code: other })).status).toBe(200)
    expect(await late.actor()).toMatchObject({ id })
  })

  test('guesses at codes are few', async () => {
    const { email, window, totpURI } = await withSecondFactor()
    await window.ask('two-factor/verify-totp', { code: codeOf(totpURI) })
    const guesser = browser()
    await guesser.signIn(email)
    const guesses = Array.from({ length: 12 }, () =>
      guesser.ask('two-factor/verify-totp', { code: '123456' }),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(6)
    expect(statuses).not.toContain(200)
  })
})

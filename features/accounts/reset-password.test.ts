import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { POST as enter } from '@/app/api/entrance/[step]/route'
import { POST as authenticate } from '@/app/api/auth/[...all]/route'
import { testDesk } from '@/features/articles/decide/testing'
import { openBrowser, password } from './browser/testing'
import { disableUser } from './change-user'
import { inviteUser } from './invite-user'
import { resetLink } from './reset-password'
import { makeUser } from './testing'

const desk = testDesk()
const next = 'another long and quiet river'
const mails: { to: string[]; text: string }[] = []
/** A real mail server; what it is handed it keeps. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      mails.push({ to, text: unfold(Buffer.concat(chunks).toString()) })
      done()
    })
  },
})
const unfold = (text: string) => text.replace(/=\r?\n/g, '').replace(/=3D/g, '=')
const portOf = (address: AddressInfo | string | null) =>
  typeof address === 'object' && address ? address.port : 0

beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${portOf(listening.address())}`)
  vi.stubEnv('LOG_LEVEL', 'silent')
})
beforeEach(() => void (mails.length = 0))
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

let asked = 0
async function take(step: 'forgot' | 'reset', body: object) {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const from = { 'x-forwarded-for': `192.0.2.${(asked += 1)}` }
  const init = { method: 'POST', headers: { ...headers, ...from }, body: JSON.stringify(body) }
  const request = new Request(`http://localhost:3000/api/entrance/${step}`, init)
  const response = await enter(request, { params: Promise.resolve({ step }) })
  return { status: response.status, text: await response.text() }
}
const someone = () => makeUser(desk.db, { password })
const signIn = async (email: string, secret: string) => {
  const browser = openBrowser(authenticate)
  return { status: (await browser.signIn(email, secret)).status, browser }
}
const tokenIn = (text = '') => /\/admin\/reset\/([\w-]{43})/.exec(text)?.[1] ?? ''
const mailTo = async (email: string) => {
  await expect.poll(() => mails.find(({ to }) => to.includes(email)), { timeout: 10_000 }).toBeDefined()
  return mails.find(({ to }) => to.includes(email))?.text ?? ''
}

test('a link comes by mail, sets a new password once, and ends every session', async () => {
  const { email } = await someone()
  const { browser } = await signIn(email, password)
  expect(await browser.actor()).toBeDefined()
  expect((await take('forgot', { email, locale: 'ar' })).status).toBe(200)
  const token = tokenIn(await mailTo(email))
  expect(await browser.actor(), 'asking changes nothing').toBeDefined()
  expect((await take('reset', { token, password: 'short' })).status).toBe(422)
  expect((await take('reset', { token, password: email })).status).toBe(409)
  expect((await take('reset', { token, password: next })).status).toBe(200)
  expect(await browser.actor()).toBeUndefined()
  expect((await signIn(email, password)).status).toBe(401)
  expect((await signIn(email, next)).status).toBe(200)
  expect(await take('reset', { token, password: 'a third long river' })).toMatchObject({ status: 409 })
  expect((await signIn(email, next)).status).toBe(200)
})

test('one link is used by two at once: one password counts', async () => {
  const { email } = await someone()
  const token = (await resetLink(email, new Date()))?.split('/').at(-1)
  const answers = await Promise.all(
    [next, 'a third long river'].map((one) => take('reset', { token, password: one })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a link that is past its time, replaced by a newer one, or a closed account’s is of no use', async () => {
  const now = new Date()
  const [late, replaced, closed] = [await someone(), await someone(), await someone()]
  const links = [
    await resetLink(late.email, new Date(now.getTime() - 2 * 3_600_000)),
    await resetLink(replaced.email, now),
    await resetLink(closed.email, now),
  ]
  await resetLink(replaced.email, now)
  await disableUser({ id: closed.id }, { actor: desk.actor('admin'), now })
  for (const link of links)
    expect((await take('reset', { token: link?.split('/').at(-1), password: next })).status).toBe(409)
  for (const { email } of [late, replaced]) expect((await signIn(email, password)).status).toBe(200)
})

test('asking says the same of everybody, and only who has an open account gets a mail', async () => {
  const [known, closed] = [await someone(), await someone()]
  await disableUser({ id: closed.id }, { actor: desk.actor('admin'), now: new Date() })
  const emails = ['nobody@news.example', closed.email, known.email]
  const answers = []
  for (const email of emails) answers.push(await take('forgot', { email, locale: 'en' }))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  await mailTo(known.email)
  expect(mails).toHaveLength(1)
})

test('nobody waits for the mail server: how long it takes tells nothing', async () => {
  const { email } = await someone()
  const silent = new SMTPServer({ disabledCommands: ['STARTTLS', 'AUTH'], onConnect: () => undefined })
  const listening = silent.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const url = process.env.SMTP_URL
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${portOf(listening.address())}`)
  const connected = once(listening, 'connection')
  expect((await take('forgot', { email, locale: 'ar' })).status).toBe(200)
  await connected
  vi.stubEnv('SMTP_URL', url)
  await new Promise<void>((resolve) => silent.close(resolve))
})

test('an invitation is mailed in words that no name can turn into markup, and shown to who invites', async () => {
  const asking = { actor: desk.actor('admin'), now: new Date() }
  const name = '<img src=x onerror=alert(1)>'
  const invited = await inviteUser({ email: 'new@news.example', name, role: 'editor' }, asking)
  expect(invited).toMatchObject({ ok: true, value: { isMailed: true } })
  const html = (await mailTo('new@news.example')).split('text/html')[1] ?? ''
  expect(decoded(html)).not.toContain('<img')
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
  const again = await inviteUser({ email: 'new@news.example', name, role: 'editor' }, asking)
  expect(again).toMatchObject({
    ok: true,
    value: { isMailed: false, url: expect.stringContaining('/admin/welcome/') },
  })
})

/** The part as it reads, whatever it was encoded in for the way. */
const decoded = (part: string) =>
  /base64/.test(part) ? Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64').toString() : part

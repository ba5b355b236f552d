import { createHmac } from 'node:crypto'
import { resetLink } from '@/features/accounts/reset-password'
import { makeUser } from '@/features/accounts/testing'
import type { Page } from '@playwright/test'
import type { Translator } from '@/i18n/translator'
import { expect, test } from './support/fixtures'

test.describe.configure({ timeout: 60_000 })

const password = 'جملة طويلة أحفظها وحدي'
const refusedSignIn = /the server responded with a status of (400|401|403)/

test('a wrong password is said to be wrong, a reset link sets a new one, and works once', async ({
  open,
  site,
  t,
  locale,
}) => {
  const page = await open({ mayBeSaid: refusedSignIn })
  const { email } = await makeUser(site.db, { locale, password })
  await page.goto('/admin/articles')
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/)
  await signIn(page, t, email, 'كلمة غير التي أعرفها')
  await expect(page.getByText(t('Desk.SignIn.errors.wrong-password'))).toBeVisible()

  const link = new URL((await resetLink(email, new Date())) ?? '').pathname
  await page.goto(link)
  await page.getByLabel(t('Desk.SignIn.reset.password'), { exact: true }).fill('جملة جديدة لا يعرفها أحد')
  await page.getByRole('button', { name: t('Desk.SignIn.reset.submit') }).click()
  await expect(page.getByText(t('Desk.SignIn.reset.done'))).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: t('Desk.SignIn.welcome.expired') })).toBeVisible()

  await page.goto('/admin/sign-in')
  await signIn(page, t, email, password)
  await expect(page.getByText(t('Desk.SignIn.errors.wrong-password'))).toBeVisible()
  await signIn(page, t, email, 'جملة جديدة لا يعرفها أحد')
  await expect(page.getByRole('heading', { level: 1, name: t('Desk.Home.title') })).toBeVisible()
})

test('with two steps a code of the app or a recovery code is asked for, each good once', async ({
  open,
  invite,
  t,
}) => {
  const { page, email } = await invite({ role: 'editor', password })
  await page.goto('/admin/account')
  await page.getByRole('button', { name: t('Desk.Account.start') }).click()
  const dialog = page.getByRole('dialog', { name: t('Desk.Account.second') })
  await dialog.getByLabel(t('Desk.Account.askPassword')).fill(password)
  await dialog.getByRole('button', { name: t('Desk.Account.start') }).click()
  const secret = (await dialog.getByText(t('Desk.Account.key')).innerText()).split(/\s/).at(-1) ?? ''
  await dialog.getByLabel(t('Desk.Account.code')).fill(codeOf(secret))
  await dialog.getByRole('button', { name: t('Desk.Account.confirm') }).click()
  const codes = dialog.getByRole('listitem')
  await expect(codes).not.toHaveCount(0)
  const recovery = (await codes.first().innerText()).trim()
  await dialog.getByRole('button', { name: t('Desk.Account.recoveryDone') }).click()
  await expect(page.getByText(t('Desk.Account.on'), { exact: true })).toBeVisible()

  const elsewhere = await open({ mayBeSaid: refusedSignIn })
  await elsewhere.goto('/admin/sign-in')
  await signIn(elsewhere, t, email, password)
  await answer(elsewhere, t, '000000')
  await expect(elsewhere.getByText(t('Desk.SignIn.errors.wrong-code'))).toBeVisible()
  await answer(elsewhere, t, recovery)
  await expect(elsewhere.getByRole('heading', { level: 1, name: t('Desk.Home.title') })).toBeVisible()

  const again = await open({ mayBeSaid: refusedSignIn })
  await again.goto('/admin/sign-in')
  await signIn(again, t, email, password)
  await answer(again, t, recovery)
  await expect(again.getByText(t('Desk.SignIn.errors.wrong-code'))).toBeVisible()
  await answer(again, t, codeOf(secret))
  await expect(again.getByRole('heading', { level: 1, name: t('Desk.Home.title') })).toBeVisible()
})

async function signIn(page: Page, t: Translator, email: string, secret: string) {
  await page.getByLabel(t('Desk.SignIn.email')).fill(email)
  await page.getByLabel(t('Desk.SignIn.password'), { exact: true }).fill(secret)
  await page.getByRole('button', { name: t('Desk.SignIn.submit'), exact: true }).click()
}

async function answer(page: Page, t: Translator, code: string) {
  await page.getByLabel(t('Desk.SignIn.code')).fill(code)
  await page.getByRole('button', { name: t('Desk.SignIn.verify') }).click()
}

/** What an authenticator app shows now for a key (RFC 6238). */
function codeOf(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const letters = secret.replace(/[\s=]/g, '').toUpperCase()
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

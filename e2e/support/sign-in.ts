import type { Page } from '@playwright/test'
import type { Translator } from '@/i18n/translator'

export const password = 'جملة طويلة أحفظها وحدي'

/** Signs in at the form and goes on to a screen of the desk; the user was made with `password`. */
export async function signIn(page: Page, t: Translator, email: string, next: string): Promise<void> {
  await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel(t('Desk.SignIn.email')).fill(email)
  await page.getByLabel(t('Desk.SignIn.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('Desk.SignIn.submit'), exact: true }).click()
}

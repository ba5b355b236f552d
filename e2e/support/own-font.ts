import type { Page } from '@playwright/test'

/**
 * Waits until the page stands in the site's own font, from top to end. Asks the page alone: a locator would have what is
 * far below laid out, and so a font be fetched that no reader needs yet.
 */
export async function seeOwnFont(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('html[data-font=own], footer[data-font=own]'))
  await page.evaluate(() =>
    document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(resolve))),
  )
}

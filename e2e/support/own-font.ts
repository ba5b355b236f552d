import type { Page } from '@playwright/test'

/** Waits until what can be seen stands in the site's own font: what is below takes it once somebody reads on. */
export async function seeFirstScreenInOwnFont(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector('html[data-font=own], h1[data-font=own], main [data-font=own]'),
  )
  await page.waitForFunction(() => localStorage.getItem('marsad-fonts')?.includes('/fonts/'))
  await fontsHaveCome(page)
}

/**
 * Waits until the page stands in the site's own font, from top to end. Asks the page alone: a locator would have what is
 * far below laid out, and so a font be fetched that no reader needs yet.
 */
export async function seeOwnFont(page: Page): Promise<void> {
  await page.mouse.move(9, 9)
  await page.waitForFunction(() => document.querySelector('html[data-font=own], footer[data-font=own]'))
  await fontsHaveCome(page)
}

const fontsHaveCome = (page: Page) =>
  page.evaluate(() =>
    document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(resolve))),
  )

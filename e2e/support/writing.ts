import { expect, type Page } from '@playwright/test'
import { openStory } from '@/features/articles/open-story'
import type { Translator } from '@/i18n/translator'
import type { Draft } from './newsroom'

/** The writing screen of a story, as somebody at it finds its parts. */
export function writingScreen(page: Page, t: Translator) {
  const body = page.getByRole('textbox', { name: t('Desk.Editor.label') })
  const bar = page.getByRole('region', { name: t('Desk.Writing.bar') })
  /** Moves the caret by a key. The browser tells the editor of it a moment later than no hand could be quick. */
  const goToEnd = async (key: 'End' | 'Control+End') => {
    await page.keyboard.press(key)
    await page.evaluate(() => new Promise((resume) => requestAnimationFrame(resume)))
    expect(await page.evaluate(behindCaret)).toBe('')
  }
  return {
    body,
    bar,
    headline: page.getByRole('textbox', { name: t('Desk.Fields.headline'), exact: true }),
    status: bar.getByRole('status'),
    open: async ({ path }: Pick<Draft, 'path'>) => {
      await page.goto(path)
      await expect(body).toBeVisible()
    },
    /** Puts the caret at the end of the paragraph that says so. */
    standAfter: async (words: string) => {
      // what arrives while a screen is opening may put the caret back to where it was
      await expect(async () => {
        await body.getByText(words).click()
        await goToEnd('End')
      }).toPass()
    },
    goToEnd,
    /** Chooses something of the menu behind the bar's last button. */
    choose: async (name: string) => {
      await expect(body).toBeVisible() // from then on the page hears its buttons
      await bar.getByRole('button', { name: t('Desk.Writing.more') }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    },
    tab: async (name: Parameters<typeof tabName>[1]) => {
      await expect(body).toBeVisible()
      const button = page.getByRole('button', { name: tabName(t, name) })
      if (!(await button.isVisible()))
        await page.getByRole('button', { name: t('Desk.Writing.beside.open') }).click()
      if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
    },
  }
}

/** What its block still says behind the caret. */
function behindCaret(): string | undefined {
  const { focusNode, focusOffset = 0 } = getSelection() ?? {}
  const block = focusNode?.parentElement?.closest('p, h2, h3, li, td, th, figcaption')
  if (!focusNode || !block) return undefined
  const rest = document.createRange()
  rest.selectNodeContents(block)
  rest.setStart(focusNode, focusOffset)
  return rest.toString()
}

export const tabs = ['fields', 'seo', 'related', 'copyDesk', 'comments', 'revisions', 'versions'] as const

const tabName = (t: Translator, name: (typeof tabs)[number]) =>
  new RegExp(`^${t(`Desk.Writing.tabs.${name}`)}( \\d+)?$`)

/** The words that the server has of a story: what is in its text, and what waits as another version. */
export async function keptWords({ id, by }: Draft): Promise<string> {
  const story = await openStory(id, { actor: by, now: new Date() })
  return JSON.stringify([story?.content, story?.otherVersions])
}

/** Pastes at the caret what another program has put on the clipboard. */
export async function paste(page: Page, clip: { html?: string; text: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    if (html) clipboardData.setData('text/html', html)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, clip)
}

import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { watch } from './watch'

type OpenOptions = BrowserContextOptions & { mayBeSaid?: RegExp }

/** Opens a browser of somebody's own, in the settings of the project; what it says wrong fails the journey. */
export type Open = (options?: OpenOptions) => Promise<Page>

/** Browsers beside the reader's, closed when the journey is over. */
export function browsers(browser: Browser): { open: Open; close: () => Promise<void> } {
  const endings: (() => Promise<string[]>)[] = []
  const open: Open = async ({ mayBeSaid, ...options } = {}) => {
    // of an address of its own: tries to sign in are counted by it
    const extraHTTPHeaders = { 'x-forwarded-for': `10.${byte()}.${byte()}.${byte()}` }
    const context = await browser.newContext({ extraHTTPHeaders, ...options })
    const problems = await watch(context, mayBeSaid)
    endings.push(async () => {
      await context.close()
      return problems()
    })
    return context.newPage()
  }
  const close = async () => {
    const said = await Promise.all(endings.map((end) => end()))
    expect(said.flat(), 'errors in the browsers of the desk').toEqual([])
  }
  return { open, close }
}

const byte = () => Math.floor(Math.random() * 256)

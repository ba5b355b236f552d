import { test as base, expect, type Page } from '@playwright/test'
import { closeDatabase, database, type Database } from '@/db/client'
import type { ArticleBody } from '@/db/schema/body'
import { updateArticleBody } from '@/db/factories'
import { insertInvalidation } from '@/db/queries/invalidations'
import { defaultLocale } from '@/i18n/locales'
import { translatorFor, type Translator } from '@/i18n/translator'
import { browsers, type Open } from './browsers'
import { makeDraft, newsroom, type Draft, type Invite } from './newsroom'
import { startOwnSite, type OwnSite } from './own-site'
import { watch } from './watch'

type Site = {
  /** The database of the running site: journeys make their own data in it, through factories. */
  db: Database
  /** Makes pages stale as a verb would after its change; tags come from delivery/tags. */
  invalidate: (...tags: string[]) => Promise<void>
  setBody: (articleId: number, body: ArticleBody) => Promise<void>
}

type Fixtures = {
  /** A reader's browser in the language of the project. Any error in it fails the journey. */
  reader: Page
  /** A word or sentence of messages/ in the language of the project. */
  t: Translator
  /** The address of a page in the edition of the project: `/latest` or `/en/latest`. */
  at: (path: string) => string
  /** Another browser, watched like the reader's. */
  open: Open
  /** Gives somebody an account and a signed-in browser, in the language of the project unless another is said. */
  invite: Invite
  /** Signed-in browsers, one of each role. */
  reporter: Page
  editor: Page
  chief: Page
  admin: Page
  /** Makes a story that somebody has begun: a reporter's, in the language of the project, unless another is said. */
  write: (overrides?: Parameters<typeof makeDraft>[1]) => Promise<Draft>
  draft: Draft
  /** A site of the journey's own, without users, whose process runs no jobs. */
  ownSite: OwnSite
}

export const test = base.extend<Fixtures, { site: Site }>({
  site: [
    async ({}, use) => {
      const db = await database()
      await use({
        db,
        invalidate: (...tags) => db.transaction(async (tx) => void (await insertInvalidation(tx, tags))),
        setBody: (articleId, body) => updateArticleBody(db, articleId, body),
      })
      await closeDatabase()
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    const problems = await watch(context)
    await use(context)
    expect(problems(), 'errors in the browser').toEqual([])
  },
  reader: async ({ page }, use) => use(page),
  t: async ({ locale }, use) => use(await translatorFor(locale ?? defaultLocale)),
  at: async ({ locale }, use) => {
    const prefix = !locale || locale === defaultLocale ? '' : `/${locale}`
    await use((path) => (prefix && path === '/' ? prefix : prefix + path))
  },
  open: async ({ browser }, use) => {
    const { open, close } = browsers(browser)
    await use(open)
    await close()
  },
  invite: async ({ open, site, locale }, use) => use(newsroom(open, site.db, locale ?? defaultLocale)),
  reporter: async ({ invite }, use) => use((await invite({ role: 'reporter' })).page),
  editor: async ({ invite }, use) => use((await invite({ role: 'editor' })).page),
  chief: async ({ invite }, use) => use((await invite({ role: 'chief' })).page),
  admin: async ({ invite }, use) => use((await invite({ role: 'admin' })).page),
  write: async ({ site, locale }, use) =>
    use((overrides) => makeDraft(site.db, { locale: locale ?? defaultLocale, ...overrides })),
  draft: async ({ write }, use) => use(await write()),
  ownSite: async ({}, use) => {
    const own = await startOwnSite()
    await use(own)
    await own.putAway()
  },
})

export { expect }

import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { closeDatabase, database, type Database } from '@/db/client'
import type { ArticleBody } from '@/db/schema/body'
import { updateArticleBody } from '@/db/factories'
import { insertInvalidation } from '@/db/queries/invalidations'
import { defaultLocale } from '@/i18n/locales'
import { translatorFor, type Translator } from '@/i18n/translator'

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
}

export const test = base.extend<Fixtures, { site: Site }>({
  site: [
    async ({}, use) => {
      const db = await database()
      await use({
        db,
        invalidate: (...tags) => db.transaction((tx) => insertInvalidation(tx, tags)),
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
})

export { expect }

/** Gathers what no reader's browser should ever say, on every page of the context. */
async function watch(context: BrowserContext) {
  const said: { text: string; url: string }[] = []
  const documents = new Set<string>()
  context.on('weberror', (error) =>
    said.push({ text: error.error().message, url: error.page()?.url() ?? '' }),
  )
  context.on('console', (message) => {
    if (message.type() === 'error') said.push({ text: message.text(), url: message.location().url })
  })
  context.on('response', (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url())
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Content-Security-Policy: ${violatedDirective} stopped ${blockedURI}`)
    })
  })
  // Chromium reports a page that answers 404 or 410 as an error, though a journey may want just that page
  const isAnswer = ({ text, url }: { text: string; url: string }) =>
    text.startsWith('Failed to load resource: the server responded') && documents.has(url)
  return () => said.filter((line) => !isAnswer(line)).map(({ text, url }) => `${text} (${url})`)
}

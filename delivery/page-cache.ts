import { LRUCache } from 'lru-cache'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import type { Accepted, Encoding } from './compress'
import { makePage, type Page, type Render } from './page'
import { prepareForm, quickest, readyEncoding } from './page-forms'
import { renderPlaces } from './places'
import { staleness, type Staleness } from './staleness'

/** What an entry costs beside its bodies: headers, tags, keys. */
const OVERHEAD_BYTES = 2_048
const RENDER_ATTEMPTS = 3

/**
 * Pages by address, bounded by bytes. Many requests for one page cost one render. An entry is valid only if none of its
 * tags was invalidated after its render began; a render that was overtaken is served once at most and never kept.
 */
export class PageCache {
  #pages: LRUCache<string, Page>
  #running = new Map<string, Promise<Page>>()
  #staleness: Staleness
  #now: () => number

  constructor(maxBytes: number, shared: Staleness = staleness, now: () => number = Date.now) {
    this.#staleness = shared
    this.#now = now
    this.#pages = new LRUCache({ maxSize: Math.max(1, maxBytes), sizeCalculation: sizeOf })
  }

  /** A page that can be sent at once, or undefined. One past its time is sent while it is made anew behind it. */
  peek(key: string): Page | undefined {
    const page = this.#pages.get(key)
    if (!page || !this.#staleness.isValid(page)) return undefined
    const now = this.#now()
    if (now < page.freshUntil) return page
    if (now >= page.staleUntil) return undefined
    const encoding = page.forms.has('br') ? 'br' : 'gzip'
    this.#renderOnce(key, page.render, encoding).catch((error: unknown) =>
      log.warn('a page was not refreshed', { key, error }),
    )
    return page
  }

  /**
   * The page at `key`, ready in an accepted encoding, rendered if need be. While rendering fails, a page that was true
   * before is served instead.
   */
  async get(key: string, render: Render, accepted: Accepted = ['br']): Promise<Page> {
    const page = this.peek(key) ?? (await this.#renderOrOlder(key, render, quickest(accepted)))
    if (readyEncoding(page, accepted)) return page
    await prepareForm(page, accepted[0])
    this.#weighAgain(key, page)
    return page
  }

  async #renderOrOlder(key: string, render: Render, encoding: Encoding): Promise<Page> {
    try {
      return await this.#renderValid(key, render, encoding)
    } catch (error) {
      const before = this.older(key)
      if (!before) throw error
      log.warn('served an older page', { key, error })
      return before
    }
  }

  /** What was true at `key` once: better than nothing where it cannot be made anew. */
  older(key: string): Page | undefined {
    const page = this.#pages.get(key)
    return page?.status === 200 ? page : undefined
  }

  /** Drops what is at `key`: it must not come back as an older page. */
  forget(key: string): void {
    this.#pages.delete(key)
  }

  async #renderValid(key: string, render: Render, encoding: Encoding): Promise<Page> {
    let page = await this.#renderOnce(key, render, encoding)
    for (let attempt = 1; attempt < RENDER_ATTEMPTS && !this.#staleness.isValid(page); attempt++)
      page = await this.#renderOnce(key, render, encoding)
    return page
  }

  #renderOnce(key: string, render: Render, encoding: Encoding): Promise<Page> {
    const running = this.#running.get(key)
    if (running) return running
    const promise = this.#render(key, render, encoding).finally(() => this.#running.delete(key))
    this.#running.set(key, promise)
    return promise
  }

  async #render(key: string, render: Render, encoding: Encoding): Promise<Page> {
    const page = await renderPlaces.take(async () => {
      const epoch = this.#staleness.epoch
      log.debug('renders a page', { key })
      return makePage(await render(), epoch, render, this.#now(), encoding)
    })
    if (page.freshUntil > this.#now() && this.#staleness.isValid(page)) this.#pages.set(key, page)
    return page
  }

  /** A page that is ready in one more encoding. */
  #weighAgain(key: string, page: Page) {
    if (this.#pages.peek(key) !== page) return
    this.#pages.delete(key)
    this.#pages.set(key, page)
  }

  /** How many pages are held that show something tagged so and are true until it changes. */
  countTagged(tags: readonly string[]): number {
    const named = new Set(tags)
    let count = 0
    for (const page of this.#pages.values())
      if (page.tags.some((tag) => named.has(tag)) && this.#staleness.isValid(page)) count++
    return count
  }

  /** Bytes and pages held. */
  get size() {
    return { pages: this.#pages.size, bytes: this.#pages.calculatedSize }
  }
}

/** The bytes of what it is ready in, or of two such forms: another compressed one may come without being weighed. */
function sizeOf({ forms }: Page) {
  const lengths = [...forms.values()].map(({ body }) => body.length)
  const sum = lengths.reduce((bytes, length) => bytes + length, 0)
  return Math.max(sum, 2 * (lengths[0] ?? 0)) + OVERHEAD_BYTES
}

/** Not-found and gone pages are kept apart and few: a scan of random addresses must not push real pages out. */
const ERROR_PAGES_BYTES = 4 * 1024 * 1024

export const pageCache = processWide('page-cache', () => new PageCache(readEnv().PAGE_CACHE_BYTES))
export const errorPageCache = processWide('error-page-cache', () => new PageCache(ERROR_PAGES_BYTES))

import { compress } from '@/delivery/compress'
import { pageBytes } from '@/delivery/page-bytes'

/** What the page of a story is made of, in its order: how each part begins. */
const parts = {
  'title, description, addresses': /<!DOCTYPE/,
  'words for those who share it': /<meta property="og:site_name"/,
  'icons, feeds': /<link rel="icon"/,
  'linked data': /<script type="application\/ld\+json">/,
  'first script': /<script>/,
  styles: /<style>/,
  'masthead, sections, ticker': /<\/head>/,
  'headline, byline, lead picture': /<article data-article/,
  'the story': /<div class="story"/,
  'topics, corrections': /<\/div><nav aria-label/,
  'related, most read': /<aside class="rail"/,
  footer: /<footer/,
}

export type PagePart = { part: string; plain: number; brotli: number }

/**
 * What every byte of a story's page is for. Compressed, a part counts for what the page grows by when it joins those
 * before it, so that all of them together are the page.
 */
export async function accountFor(html: string): Promise<PagePart[]> {
  const account: PagePart[] = []
  const names = Object.keys(parts) as (keyof typeof parts)[]
  let [at, before] = [0, 0]
  for (const [index, part] of names.entries()) {
    const end = at + lengthUntil(names[index + 1], html.slice(at))
    const until = await brotliBytes(html.slice(0, end))
    account.push({ part, plain: Buffer.byteLength(html.slice(at, end)), brotli: until - before })
    ;[at, before] = [end, until]
  }
  return account
}

function lengthUntil(part: keyof typeof parts | undefined, rest: string): number {
  const found = part ? rest.search(parts[part]) : rest.length
  if (found < 0) throw new Error(`Nothing in the page begins "${part}"`)
  return found
}

/** As the site compresses its pages. */
export const brotliBytes = async (text: string): Promise<number> =>
  (await compress(pageBytes(text), 'br')).length

/** The same for the first reader of a page. */
export const gzipBytes = async (text: string): Promise<number> =>
  (await compress(pageBytes(text), 'gzip')).length

/**
 * The key of a page in the cache: its path and, of the query, only what the page reads. Anything else a link may carry
 * (utm_…, fbclid, random words) neither fills the cache nor poisons it.
 */
export function cacheKey(
  path: string,
  read: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const query = Object.entries(read)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return query.length ? `${path}?${query.join('&')}` : path
}

/**
 * The key under which server.ts looks for a request's page before Next is asked. The only parameter that cached pages
 * read is `page`; a request that carries it in another form than we write it is left to the handler.
 */
export function requestKey(url: string): string {
  const mark = url.indexOf('?')
  if (mark < 0) return url
  const path = url.slice(0, mark)
  const query = url.slice(mark)
  // WordPress's /?p=12 may lead to a story; a page number in a form of its own is answered by the handler
  if (/[?&](?:p|page_id)=\d/.test(query)) return url
  const page = /[?&]page=([^&]*)/.exec(query)?.[1]
  if (page !== undefined && !/^[1-9]\d{0,5}$/.test(page)) return url
  return cacheKey(path, { page })
}

/**
 * Makes a path decodable: Next answers 500 to an undecodable percent sequence before any handler runs
 * (vercel/next.js#94278). Segments that cannot be decoded keep their percent signs as text.
 */
export function repairPath(url: string): string {
  if (!url.includes('%')) return url
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const repaired = path
    .split('/')
    .map((segment) => (isDecodable(segment) ? segment : segment.replaceAll('%', '%25')))
  return repaired.join('/') + (mark < 0 ? '' : url.slice(mark))
}

function isDecodable(segment: string) {
  try {
    decodeURIComponent(segment)
    return true
  } catch {
    return false
  }
}

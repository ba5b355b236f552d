import { requestKey } from './address'
import { ensureBus } from './bus'
import { answerWith, type Page, type Render } from './page'
import { errorPageCache, pageCache } from './page-cache'
import { rawResponse } from './raw-response'
import { makePage } from './page'
import { staleness } from './staleness'

const isProduction = process.env.NODE_ENV === 'production'

/** Answers with the page at `key`, from the cache or rendered anew. Everything that shapes it is read inside `render`. */
export async function respondWithPage(request: Request, key: string, render: Render): Promise<Response> {
  return send(request, await keptPage(pageCache, key, render))
}

/** The same for a page that says no: kept briefly and few, apart from real pages. What stood at the address is gone. */
export async function respondWithErrorPage(request: Request, key: string, render: Render): Promise<Response> {
  const page = await keptPage(errorPageCache, key, render)
  pageCache.forget(addressKey(request))
  return send(request, page)
}

/** Answers with the page that was at the request's address before, if one is held: for when nothing can be read. */
export function respondWithOlderPage(request: Request): Response | undefined {
  const page = pageCache.older(addressKey(request))
  return page && send(request, page)
}

function addressKey(request: Request) {
  const { pathname, search } = new URL(request.url)
  return requestKey(pathname + search)
}

/** Answers with a page that is never kept: a search, a broken moment. */
export async function respondUncached(request: Request, render: Render): Promise<Response> {
  return send(request, await makePage(await render(), staleness.epoch, render, Date.now()))
}

export const redirectPermanently = (path: string): Response =>
  new Response(null, {
    status: 301,
    headers: { location: path, 'cache-control': 'public, max-age=0, s-maxage=300' },
  })

async function keptPage(cache: typeof pageCache, key: string, render: Render): Promise<Page> {
  // in development an edit of the code must show at once
  if (!isProduction) return makePage(await render(), staleness.epoch, render, Date.now())
  await ensureBus().catch(() => undefined)
  return cache.get(key, render)
}

function send(request: Request, page: Page): Response {
  const raw = rawResponse.getStore()
  const { status, headers, body } = answerWith(page, {
    method: request.method,
    acceptEncoding: raw ? request.headers.get('accept-encoding') : null,
    ifNoneMatch: request.headers.get('if-none-match'),
  })
  if (raw) {
    raw.removeHeader('vary') // Next's rsc, next-router-state-tree, …: this page does not vary on them
    raw.removeHeader('cache-control') // next.config.ts means files that are there, not a 404 at their address
    for (const name of ['content-encoding', 'content-length'])
      if (headers[name]) raw.setHeader(name, headers[name])
  }
  return new Response(body && new Uint8Array(body), { status, headers })
}

import type { ServerResponse } from 'node:http'
import { requestKey } from './address'
import { bus } from './bus'
import { acceptedEncodings, type Accepted } from './compress'
import { answerWith, makePage, type Page, type Render } from './page'
import { errorPageCache, pageCache } from './page-cache'
import { prepareForm, quickest, readyEncoding } from './page-forms'
import { renderPlaces } from './places'
import { rawResponse } from './raw-response'
import { staleness } from './staleness'

const isProduction = process.env.NODE_ENV === 'production'

/** Answers with the page at `key`, from the cache or rendered anew. Everything that shapes it is read inside `render`. */
export async function respondWithPage(request: Request, key: string, render: Render): Promise<Response> {
  return send(request, await keptPage(pageCache, key, render, acceptedBy(request)))
}

/** The same for a page that says no: kept briefly and few, apart from real pages. What stood at the address is gone. */
export async function respondWithErrorPage(request: Request, key: string, render: Render): Promise<Response> {
  const page = await keptPage(errorPageCache, key, render, acceptedBy(request))
  pageCache.forget(addressKey(request))
  return send(request, page)
}

/** Answers with the page that was at the request's address before, if one is held: for when nothing can be read. */
export async function respondWithOlderPage(request: Request): Promise<Response | undefined> {
  const page = pageCache.older(addressKey(request))
  return page && send(request, page)
}

function addressKey(request: Request) {
  const { pathname, search } = new URL(request.url)
  return requestKey(pathname + search)
}

/** Answers with a page that is never kept: a search, a broken moment. */
export async function respondUncached(request: Request, render: Render): Promise<Response> {
  const page = await renderPlaces.take(async () =>
    makePage(await render(), staleness.epoch, render, Date.now(), quickest(acceptedBy(request))),
  )
  return send(request, page)
}

export const redirectPermanently = (path: string): Response =>
  new Response(null, {
    status: 301,
    headers: { location: path, 'cache-control': 'public, max-age=0, s-maxage=300' },
  })

async function keptPage(
  cache: typeof pageCache,
  key: string,
  render: Render,
  accepted: Accepted,
): Promise<Page> {
  // in development an edit of the code must show at once
  if (!isProduction) return makePage(await render(), staleness.epoch, render, Date.now(), quickest(accepted))
  await bus.becomeCurrent() // server.ts has seen to it; `next start` has not
  return cache.get(key, render, accepted)
}

/** Without the raw response an encoding could not be told (delivery/raw-response): the text then goes out plain. */
const acceptedBy = (request: Request): Accepted =>
  rawResponse.getStore() ? acceptedEncodings(request.headers.get('accept-encoding')) : ['identity']

async function send(request: Request, page: Page): Promise<Response> {
  const raw = rawResponse.getStore()
  const accepted = acceptedBy(request)
  if (!readyEncoding(page, accepted)) await prepareForm(page, accepted[0])
  // asked after the wait: brotli, when it comes, takes the place of what was there
  const encoding = readyEncoding(page, accepted) ?? accepted[0]
  const asked = { method: request.method, ifNoneMatch: request.headers.get('if-none-match') }
  const { status, headers, body } = answerWith(page, encoding, asked)
  if (!raw) return new Response(body && new Uint8Array(body), { status, headers })
  // what Next and server.ts set before us: vary on rsc, caching meant for files that are there, the desk's policy
  for (const name of Object.keys(headers)) raw.removeHeader(name)
  for (const name of ['content-encoding', 'content-length'])
    if (headers[name]) raw.setHeader(name, headers[name])
  if (body) giveBody(raw, body)
  return new Response(null, { status, headers })
}

/** Next would send a Response's body through three streams, a tenth of what a page costs: it ends ours as it would an empty one. */
function giveBody(raw: ServerResponse, body: Buffer) {
  const end = raw.end.bind(raw)
  raw.end = () => end(body)
}

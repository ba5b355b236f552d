import { randomBytes } from 'node:crypto'
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http'
import { Server as NetServer } from 'node:net'
import compression from 'compression'
import next from 'next'
import { requestKey } from '@/delivery/address'
import { bus } from '@/delivery/bus'
import { answerByDoor } from '@/delivery/doors'
import { FirstAnswers, isShared } from '@/delivery/first-answer'
import { isDeskPath, tidyRequest } from '@/delivery/incoming'
import { deskPolicy, plainHeaders, security, uncacheable } from '@/delivery/headers'
import { acceptedEncodings } from '@/delivery/compress'
import { answerWith } from '@/delivery/page'
import { pageCache } from '@/delivery/page-cache'
import { prepareBehind, readyEncoding } from '@/delivery/page-forms'
import { rawResponse } from '@/delivery/raw-response'
import { send } from '@/delivery/send'
import { findStatic, readStaticFiles } from '@/delivery/static-files'
import { answerLive, streamAsked } from '@/features/breaking/live-stream'
import { answerRendition, isRenditionAsked } from '@/features/media/answer-rendition'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'

/** What a slow or silent client may cost. */
const HEADERS_TIMEOUT_MS = 15_000
const REQUEST_TIMEOUT_MS = 60_000
const KEEP_ALIVE_MS = 65_000
/** Connections that come at once and wait to be taken in; Node's own 511 turns the rest of a thousand readers away for a second. */
const MOST_WAITING = 4_096

/**
 * The one way in, in development and production: Next behind node:http. It answers pages from the cache, pictures, fonts and
 * what the build compressed before Next is asked, puts right what Next would answer with 500 (delivery/incoming), gives
 * the desk its Content-Security-Policy and compresses it, and lends handlers the Node response (delivery/raw-response).
 * Resolves when the address is open, with a function that closes it.
 */
export async function serve(): Promise<() => Promise<void>> {
  const env = readEnv()
  const isDevelopment = env.NODE_ENV !== 'production'
  const server = createServer({
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  })
  // Next takes every upgrade on the server it is given and drops it: Java's clients offer h2c with every request
  const upgrades = isDevelopment ? server : createServer()
  const place = { port: env.PORT, hostname: env.HOST }
  const app = next({ dev: isDevelopment, dir: process.cwd(), ...place, httpServer: upgrades })
  await app.prepare()
  const through = answerThrough(app.getRequestHandler(), isDevelopment)
  const answer = isDevelopment || env.PAGE_CACHE_BYTES === 0 ? through : answerOnce(through)
  const statics = isDevelopment ? undefined : readStaticFiles()
  let isClosing = false
  const answerOwn: Answer = (request, response) => {
    const edition = streamAsked(request)
    if (edition === undefined) answer(request, response)
    else void answerLive(edition, request, response, new Date())
  }
  server.on('request', (request, response) => {
    if (isClosing) response.shouldKeepAlive = false
    const file = statics && findStatic(statics, request)
    if (file) return send(response, file)
    if (isRenditionAsked(request)) return void answerPicture(request, response)
    // an instance that may have missed a change asks before it answers from anything that it holds
    if (bus.isCurrent) answerOwn(request, response)
    else void bus.becomeCurrent().then(() => answerOwn(request, response))
  })
  await open(server, place)
  return async () => {
    isClosing = true
    await closeGently(server)
    await app.close()
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** From the page cache; else one request for a page goes through Next, and those that come meanwhile wait for it. */
function answerOnce(through: Answer): Answer {
  const first = new FirstAnswers()
  return (request, response) => {
    const find = () => answerFromCache(request, response)
    const go = () => through(request, response)
    if (find()) return
    const { method, url = '/', headers } = request
    if (!isShared(method, url)) return go()
    const accepted = acceptedEncodings(headers['accept-encoding']?.toString())
    void first.share(`${accepted.join()} ${requestKey(url)}`, response, { find, go })
  }
}

/** Through Next, with all that Next is not asked for: nor is it asked where an address was answered before (delivery/doors). */
const answerThrough =
  (handle: Handle, isDevelopment: boolean): Answer =>
  (request, response) => {
    logRefusals(request, response)
    const refusal = tidyRequest(request)
    if (refusal) return refuse(response, refusal)
    if (isDeskPath(request.url ?? '')) guardDesk(request, response, isDevelopment)
    if (isNextsOwn(request.url ?? '')) compressAsSent(request, response, () => undefined)
    const known = isDevelopment ? undefined : answerByDoor(request, response)
    const answered = known ?? rawResponse.run(response, () => handle(request, response))
    answered.catch((error: unknown) => {
      log.error('a request broke', { error })
      refuse(response, 500)
    })
  }

const open = (server: HttpServer, place: { port: number; hostname: string }) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ ...place, backlog: MOST_WAITING }, resolve)
  })

/** The desk's pages, made for one, and its scripts where brotli is not spoken. All else is stored compressed. */
const isNextsOwn = (url: string) => isDeskPath(url) || url.startsWith('/_next/')
const compressAsSent = compression()

/** Next reads the nonce for its scripts from the policy of the request (its guide to Content Security Policy). */
function guardDesk(request: IncomingMessage, response: ServerResponse, isDevelopment: boolean) {
  const policy = deskPolicy(randomBytes(16).toString('base64'), isDevelopment)
  request.headers['content-security-policy'] = policy
  request.headers['x-desk-path'] = request.url?.slice(0, 500) // where to come back to after signing in
  const headers = {
    ...security,
    ...uncacheable,
    'content-security-policy': policy,
    'x-robots-tag': 'noindex',
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** Takes no more connections, answers what has arrived on those that are open, then ends them. */
async function closeGently(server: HttpServer) {
  await acceptWaiting(server)
  // not http's close(): that resets connections whose request has come but was not read yet
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), 300)
  setTimeout(() => server.closeAllConnections(), 5_000).unref()
  await closed
  clearInterval(idle)
}

/** Connections that wait to be accepted would be reset: takes them in, one a turn as Node does, for a second at most. */
async function acceptWaiting(server: HttpServer) {
  let accepted = 0
  server.on('connection', () => accepted++)
  const until = Date.now() + 1_000
  for (let quietTurns = 0; quietTurns < 5 && Date.now() < until;) {
    const before = accepted
    await new Promise((resolve) => setTimeout(resolve, 10))
    quietTurns = accepted === before ? quietTurns + 1 : 0
  }
}

function answerFromCache(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', headers, url = '/' } = request
  if (method !== 'GET' && method !== 'HEAD') return false
  const page = pageCache.peek(requestKey(url))
  const accepted = acceptedEncodings(headers['accept-encoding']?.toString())
  const encoding = page && readyEncoding(page, accepted)
  if (!encoding) return false
  // a page that is asked for again is worth its best compression
  if (encoding !== accepted[0]) prepareBehind(page, accepted[0])
  send(response, answerWith(page, encoding, { method, ifNoneMatch: headers['if-none-match'] }))
  return true
}

async function answerPicture(request: IncomingMessage, response: ServerResponse) {
  logRefusals(request, response)
  const { method, url = '', headers } = request
  send(response, await answerRendition({ method, url, ifNoneMatch: headers['if-none-match'] }))
}

/** For clients that speak no HTTP worth a page. */
function refuse(response: ServerResponse, status: 400 | 405 | 500) {
  if (response.headersSent) return void response.destroy()
  const allow = status === 405 ? { allow: 'GET, HEAD' } : {}
  response.writeHead(status, { ...plainHeaders('text/plain; charset=utf-8'), ...uncacheable, ...allow })
  response.end(`${STATUS_CODES[status]}\n`)
}

function logRefusals(request: IncomingMessage, response: ServerResponse) {
  const { method, url = '' } = request
  response.once('finish', () => {
    if (response.statusCode < 400) return
    log[response.statusCode >= 500 ? 'error' : 'info']('refused', {
      status: response.statusCode,
      method,
      url: url.slice(0, 300),
    })
  })
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { repairPath, requestKey } from '@/delivery/address'
import { answerWith } from '@/delivery/page'
import { pageCache } from '@/delivery/page-cache'
import { rawResponse } from '@/delivery/raw-response'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'

/** What a slow or silent client may cost. */
const HEADERS_TIMEOUT_MS = 15_000
const REQUEST_TIMEOUT_MS = 60_000
const KEEP_ALIVE_MS = 65_000

/**
 * The one way in, in development and production: Next behind node:http. It answers pages from the cache before Next is
 * asked, repairs addresses that Next answers with 500, and lends handlers the Node response (delivery/raw-response).
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
  const app = next({ dev: isDevelopment, dir: process.cwd(), port: env.PORT, hostname: env.HOST, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => {
    if (!isDevelopment && answerFromCache(request, response)) return
    logRefusals(request, response)
    request.url = repairPath(request.url ?? '/')
    rawResponse.run(response, () => void handle(request, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.PORT, env.HOST, resolve)
  })
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
    await closed
    await app.close()
  }
}

function answerFromCache(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', headers, url = '/' } = request
  if ((method !== 'GET' && method !== 'HEAD') || headers.rsc !== undefined) return false
  const page = pageCache.peek(requestKey(url))
  if (!page) return false
  const answer = answerWith(page, {
    method,
    acceptEncoding: headers['accept-encoding'] as string | undefined,
    ifNoneMatch: headers['if-none-match'],
  })
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
  return true
}

function logRefusals(request: IncomingMessage, response: ServerResponse) {
  const { method, url = '' } = request
  response.once('finish', () => {
    if (response.statusCode < 400) return
    log[response.statusCode >= 500 ? 'error' : 'info']('refused', { status: response.statusCode, method, url: url.slice(0, 300) })
  })
}

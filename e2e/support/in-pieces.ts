import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The site with one of its pages in two pieces: what ends with some words, and what follows them once it is sent. */
export async function serveInPieces(site: string, path: string, upTo: RegExp) {
  let send = () => undefined as void
  const server = createServer((asked, answer) => {
    if (asked.url !== path) {
      const { url, method, headers } = asked
      const passed = request(site + url, { method, headers }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers)
        got.pipe(answer)
      })
      answer.on('close', () => passed.destroy())
      passed.on('error', () => answer.destroy())
      return void asked.pipe(passed)
    }
    void fetch(site + path)
      .then((got) => got.text())
      .then((html) => {
        const [first = ''] = upTo.exec(html) ?? []
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        answer.write(first)
        send = () => void answer.end(html.slice(first.length))
      })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    sendRest: () => send(),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

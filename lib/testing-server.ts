import { createServer, type IncomingMessage, type RequestListener } from 'node:http'

/** A server of a test's own on a free port of this machine. `close` also ends the connections that it holds. */
export async function serveHere(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const bound = server.address()
  const origin = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { server, origin, close }
}

/** Everything that a request says. */
export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

import { Agent, createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

/** A door before an instance that stays where it is while the instance comes and goes; it counts who comes through. */
export async function openGate() {
  const agent = new Agent({ keepAlive: true })
  let instance: string | undefined
  let counted = new Map<string, number>()
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request
    if (!instance) return void request.socket.destroy()
    if (url !== '/api/health') counted.set(url, (counted.get(url) ?? 0) + 1)
    const onwards = ask(instance + url, { method, headers, agent }, (answer) => handThrough(answer, response))
    onwards.on('error', () => response.destroy())
    response.on('close', () => onwards.destroy())
    request.pipe(onwards)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const bound = server.address()
  return {
    port: typeof bound === 'object' ? (bound?.port ?? 0) : 0,
    leadTo: (origin: string | undefined) => (instance = origin),
    /** Requests by address since they were last asked for. */
    take: () => {
      const taken = counted
      counted = new Map()
      return taken
    },
    close: () => {
      server.closeAllConnections()
      server.close()
      agent.destroy()
    },
  }
}

function handThrough(answer: IncomingMessage, response: ServerResponse) {
  const {
    connection: _connection,
    'keep-alive': _alive,
    'transfer-encoding': _transfer,
    ...headers
  } = answer.headers
  response.writeHead(answer.statusCode ?? 502, headers)
  response.flushHeaders()
  answer.pipe(response)
}

export type Gates = readonly Awaited<ReturnType<typeof openGate>>[]

/** Requests that went through all gates since they were last asked for, by address. */
export function taken(gates: Gates): Map<string, number> {
  const all = new Map<string, number>()
  for (const [url, count] of gates.flatMap((gate) => [...gate.take()]))
    all.set(url, (all.get(url) ?? 0) + count)
  return all
}

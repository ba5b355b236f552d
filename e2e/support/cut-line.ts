import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

type Cut = 'whole' | 'silent' | 'closed'
type Pair = { inner: Socket; outer: Socket; hears: boolean }

/**
 * A line to a PostgreSQL that can be cut between an instance and what it hears: the connection that says in its first
 * words that it listens. `silent`: nothing comes through and nobody is told. `closed`: ended, and refused from then on.
 */
export async function layLine(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const pairs = new Set<Pair>()
  let cut: Cut = 'whole'
  const server = createServer((outer) => {
    const inner = connect(Number(target.port), target.hostname)
    const pair: Pair = { inner, outer, hears: false }
    pairs.add(pair)
    outer.once('data', (hello) => {
      pair.hears = hello.includes('marsad-listener')
      if (pair.hears && cut === 'closed') return outer.destroy()
      inner.write(hello)
      if (pair.hears && cut === 'silent') return hush(pair)
      outer.pipe(inner)
      inner.pipe(outer)
    })
    for (const [one, other] of [[inner, outer] as const, [outer, inner] as const]) {
      one.on('error', () => undefined)
      one.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const heard = () => [...pairs].filter(({ hears }) => hears)
  return {
    url: url.href,
    /** How many connections hear of changes over it now. */
    listeners: () => heard().length,
    cut: (how: 'silent' | 'closed') => {
      cut = how
      for (const pair of heard())
        if (how === 'silent') hush(pair)
        else pair.outer.destroy()
    },
    mend: () => {
      cut = 'whole'
      for (const pair of heard()) pair.outer.destroy() // what was lost on the way does not come late
    },
    remove: async () => {
      for (const { inner, outer } of pairs) [inner, outer].forEach((socket) => socket.destroy())
      server.close()
      await once(server, 'close')
    },
  }
}

function hush({ inner, outer }: Pair) {
  inner.unpipe(outer)
  outer.unpipe(inner)
  inner.pause()
  outer.pause()
}

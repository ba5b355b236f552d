import { get, type IncomingMessage } from 'node:http'

const PATIENCE_MS = 20_000
/** More than this a listening socket would turn away. */
const AT_ONCE = 250

/** So many pages that listen as readers' browsers do, each over a connection of its own. */
export async function openPages(address: string, count: number, atOnce = AT_ONCE) {
  const streams: IncomingMessage[] = []
  while (streams.length < count) {
    const some = Math.min(atOnce, count - streams.length)
    streams.push(...(await Promise.all(Array.from({ length: some }, () => open(address)))))
  }
  return {
    /** When each page first hears of something, on this process's clock. Throws where some do not in time. */
    untilAllHear: async (text: string): Promise<number[]> => {
      const times = await Promise.all(streams.map((one) => hears(one, text)))
      const heard = times.filter((moment) => moment !== undefined)
      if (heard.length === count) return heard
      const ended = streams.filter((one) => one.readableEnded || one.destroyed).length
      throw new Error(`${count - heard.length} of ${count} pages never heard: ${text}; ${ended} had ended`)
    },
    close: () => streams.forEach((one) => one.destroy()),
  }
}

const open = (address: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const asked = get(address, { agent: false, headers: { accept: 'text/event-stream' } }, (stream) => {
      if (stream.statusCode !== 200) return reject(new Error(`${address}: ${stream.statusCode}`))
      stream.setEncoding('utf8').once('data', () => resolve(stream))
    })
    asked.once('error', reject)
  })

const hears = (stream: IncomingMessage, text: string) =>
  new Promise<number | undefined>((resolve) => {
    let said = ''
    const listen = (piece: string) => {
      said += piece
      if (said.includes(text)) settle(performance.now())
    }
    const settle = (moment?: number) => {
      clearTimeout(patience)
      stream.off('data', listen)
      resolve(moment)
    }
    const patience = setTimeout(settle, PATIENCE_MS)
    stream.on('data', listen)
  })

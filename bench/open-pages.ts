import { get, type IncomingMessage } from 'node:http'

const PATIENCE_MS = 20_000
/** More than this a listening socket would turn away. */
const AT_ONCE = 250

/** So many pages that listen as readers' browsers do, each over a connection of its own. */
export async function openPages(address: string, count: number) {
  const streams: IncomingMessage[] = []
  while (streams.length < count) {
    const some = Math.min(AT_ONCE, count - streams.length)
    streams.push(...(await Promise.all(Array.from({ length: some }, () => open(address)))))
  }
  return {
    /** When each page first hears of something, on this process's clock. Throws where one does not in time. */
    untilAllHear: (text: string): Promise<number[]> => Promise.all(streams.map((one) => hears(one, text))),
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
  new Promise<number>((resolve, reject) => {
    let said = ''
    const listen = (piece: string) => {
      said += piece
      if (!said.includes(text)) return
      clearTimeout(patience)
      stream.off('data', listen)
      resolve(performance.now())
    }
    const patience = setTimeout(() => reject(new Error(`A page never heard: ${text}`)), PATIENCE_MS)
    stream.on('data', listen)
  })

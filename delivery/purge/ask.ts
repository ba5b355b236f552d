/** What a cache that says nothing may cost; the job comes back to it. */
export const PATIENCE_MS = 5_000
/** What is shown at the desk, and what is listened to at all. */
const MOST_SHOWN = 300
const MOST_SAID_BYTES = 64 * 1024

type Asked = { method: string; headers?: Record<string, string>; body?: string }

/**
 * Asks a cache to forget, or another server for the like; answers what it said. Throws for everything but 2xx, a redirect included: it would carry a
 * token, or the promise that something was purged, to somebody else.
 */
export async function ask(name: string, url: string, asked: Asked, patienceMs: number): Promise<string> {
  const signal = AbortSignal.timeout(patienceMs)
  const { answer, text } = await hear(url, { ...asked, redirect: 'manual', signal }).catch(
    (error: unknown) => {
      throw new Error(`${name} does not answer: ${reasonOf(error)}`)
    },
  )
  if (text === undefined) throw new Error(`${name} says more than ${MOST_SAID_BYTES} bytes`)
  const said = text.slice(0, MOST_SHOWN)
  if (!answer.ok) throw new Error(`${name} answered ${answer.status} ${said.replaceAll(/\s+/g, ' ')}`.trim())
  return said
}

/** The answer and what it says, unless that is too much to listen to. */
async function hear(url: string, asked: RequestInit): Promise<{ answer: Response; text?: string }> {
  const answer = await fetch(url, asked)
  const pieces: Uint8Array[] = []
  let bytes = 0
  // leaving the loop ends the connection
  for await (const piece of answer.body ?? []) {
    bytes += piece.length
    if (bytes > MOST_SAID_BYTES) return { answer }
    pieces.push(piece)
  }
  return { answer, text: Buffer.concat(pieces).toString() }
}

/** fetch only says that it failed: why stands in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

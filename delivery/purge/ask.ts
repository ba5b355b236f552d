/** What a cache that says nothing may cost; the job comes back to it. */
export const PATIENCE_MS = 5_000
const MOST_SAID = 300

type Asked = { method: string; headers?: Record<string, string>; body?: string }

/**
 * Asks a cache to forget; answers what it said. Throws for everything but 2xx, a redirect included: it would carry a
 * token, or the promise that something was purged, to somebody else.
 */
export async function ask(name: string, url: string, asked: Asked, patienceMs: number): Promise<string> {
  const signal = AbortSignal.timeout(patienceMs)
  const answer = await fetch(url, { ...asked, redirect: 'manual', signal }).catch((error: unknown) => {
    throw new Error(`${name} does not answer: ${reasonOf(error)}`)
  })
  const said = (await answer.text()).slice(0, MOST_SAID)
  if (!answer.ok) throw new Error(`${name} answered ${answer.status} ${said.replaceAll(/\s+/g, ' ')}`.trim())
  return said
}

/** fetch only says that it failed: why stands in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

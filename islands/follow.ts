import { waitMs } from './wait'

export type Alert = { id: number; text: string; href: string | null; level: string }

/** A stream that says nothing for so long is held up by something on its way. */
const SILENT_MS = 10_000
const FAILURES_BEFORE_POLLING = 2

/**
 * Tells the running alerts, first as they are and then at each change, while the page is looked at: by a stream of
 * events, or by asking now and then where streams fail. Returns how to stop.
 */
export function follow(url: string, tell: (alerts: Alert[]) => void): () => void {
  let source: EventSource | undefined
  let timer = 0
  let failures = 0

  const rest = () => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const askLater = () => {
    rest()
    if (!document.hidden) timer = window.setTimeout(ask, waitMs(failures, Math.random()))
  }
  const ask = () => (failures < FAILURES_BEFORE_POLLING ? listen() : void poll())
  const fail = () => {
    failures++
    askLater()
  }
  const listen = () => {
    source = new EventSource(url)
    source.onerror = fail
    source.onmessage = ({ data }) => {
      clearTimeout(timer)
      failures = 0
      tell(JSON.parse(data).alerts)
    }
    timer = window.setTimeout(fail, SILENT_MS)
  }
  const poll = async () => {
    try {
      const response = await fetch(`${url}&poll=1`)
      tell((await response.json()).alerts)
      failures = FAILURES_BEFORE_POLLING
      askLater()
    } catch {
      fail()
    }
  }
  const look = () => {
    failures = 0
    askLater()
  }
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    document.removeEventListener('visibilitychange', look)
    rest()
  }
}

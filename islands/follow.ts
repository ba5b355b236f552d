import { waitMs } from './wait'

export type Alert = { id: number; text: string; href: string | null; level: string }

/** A stream that says nothing for so long is held up by something on its way. */
const SILENT_MS = 10_000
const FAILURES_BEFORE_POLLING = 2

/**
 * Tells the running alerts, first as they are and then at each change, while the page is looked at: by a stream of
 * events, or by asking now and then where streams fail.
 */
export class Follower {
  #url: string
  #tell: (alerts: Alert[]) => void
  #source: EventSource | undefined
  #timer = 0
  #failures = 0

  constructor(url: string, tell: (alerts: Alert[]) => void) {
    this.#url = url
    this.#tell = tell
    document.addEventListener('visibilitychange', this.#look)
    this.#look()
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#look)
    this.#rest()
  }

  /** A hidden tab costs nothing; one that is seen again asks anew. */
  #look = () => {
    this.#failures = 0
    this.#askLater()
  }

  #rest() {
    clearTimeout(this.#timer)
    this.#source?.close()
    this.#source = undefined
  }

  #askLater() {
    this.#rest()
    if (document.hidden) return
    const ask = () => (this.#failures < FAILURES_BEFORE_POLLING ? this.#listen() : void this.#poll())
    this.#timer = window.setTimeout(ask, waitMs(this.#failures, Math.random()))
  }

  #fail = () => {
    this.#failures++
    this.#askLater()
  }

  #listen() {
    const source = (this.#source = new EventSource(this.#url))
    source.onerror = this.#fail
    source.onmessage = ({ data }) => {
      clearTimeout(this.#timer)
      this.#failures = 0
      this.#tell(JSON.parse(data).alerts)
    }
    this.#timer = window.setTimeout(this.#fail, SILENT_MS)
  }

  async #poll() {
    try {
      const response = await fetch(`${this.#url}&poll=1`)
      this.#tell((await response.json()).alerts)
      this.#failures = FAILURES_BEFORE_POLLING
      this.#askLater()
    } catch {
      this.#fail()
    }
  }
}

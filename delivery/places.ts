import { processWide } from '@/lib/process-wide'

/**
 * So much is done at once and no more; the rest waits in the order in which it came. Pages are rendered through one of
 * these: a cold start under load then asks the database for a few pages at a time, not for all.
 */
export class Places {
  #free: number
  #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  async take<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((begin) => this.#waiting.push(begin))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free++
    }
  }
}

/** More would only share the one processor and queue for the pool's ten connections, where the desk waits too. */
const MOST_RENDERS = 8

export const renderPlaces = processWide('render-places', () => new Places(MOST_RENDERS))

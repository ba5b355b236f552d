import { createHash, randomBytes } from 'node:crypto'

const WINDOW_MS = 60_000
const MOST_KEYS = 50_000

/**
 * A crude limit of how often something may happen in a minute. Keys are kept only as a hash with a salt that is
 * thrown away with the minute: no address can be read from memory, nor one minute linked to the next.
 */
export class RequestLimit {
  #salt = randomBytes(16)
  #endsAt = 0
  #seen = new Map<string, number>()

  allows(key: string, most: number, now: Date): boolean {
    if (now.getTime() >= this.#endsAt) this.#startWindow(now)
    const hash = createHash('sha256').update(this.#salt).update(key).digest('base64url').slice(0, 16)
    const count = (this.#seen.get(hash) ?? 0) + 1
    // a flood of addresses is refused until the minute is over, rather than remembered
    if (count === 1 && this.#seen.size >= MOST_KEYS) return false
    this.#seen.set(hash, count)
    return count <= most
  }

  #startWindow(now: Date) {
    this.#salt = randomBytes(16)
    this.#endsAt = now.getTime() + WINDOW_MS
    this.#seen.clear()
  }
}

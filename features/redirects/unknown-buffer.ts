const MOST_ADDRESSES = 500

/** Addresses that were asked for in vain and are not written yet: so many and no more, whoever asks. */
export class UnknownBuffer {
  #hits = new Map<string, number>()

  get size(): number {
    return this.#hits.size
  }

  add(path: string, hits = 1): void {
    const held = this.#hits.get(path)
    if (held === undefined && this.#hits.size >= MOST_ADDRESSES) return
    this.#hits.set(path, (held ?? 0) + hits)
  }

  /** Everything held; what could not be written is given back with `add`. */
  take(): ReadonlyMap<string, number> {
    const taken = this.#hits
    this.#hits = new Map()
    return taken
  }
}

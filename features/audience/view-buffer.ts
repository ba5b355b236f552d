const MOST_STORIES = 10_000

/** Views that were seen and not yet written: one number a story, however many views. */
export class ViewBuffer {
  #views = new Map<number, number>()

  get size(): number {
    return this.#views.size
  }

  /** A story beyond the most that are held is passed over: invented ids must not fill the memory. */
  add(id: number, views = 1): void {
    const held = this.#views.get(id)
    if (held === undefined && this.#views.size >= MOST_STORIES) return
    this.#views.set(id, (held ?? 0) + views)
  }

  /** Everything held; what could not be written is given back with `add`. */
  take(): ReadonlyMap<number, number> {
    const taken = this.#views
    this.#views = new Map()
    return taken
  }
}

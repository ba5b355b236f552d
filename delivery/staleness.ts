import { processWide } from '@/lib/process-wide'

const MOST_TAGS = 50_000

/**
 * Tells whether something made from tagged data is still true. One counter for all tags: what was begun at an epoch
 * is valid while none of its tags was invalidated after that epoch. Taking the epoch before reading, and asking after
 * rendering, loses no invalidation that arrives in between.
 */
export class Staleness {
  #epoch = 0
  #invalidatedAt = new Map<string, number>()
  /** Everything begun before this epoch is stale. */
  #floor = 0

  /** Take this before reading the data. */
  get epoch(): number {
    return this.#epoch
  }

  isValid(made: { epoch: number; tags: readonly string[] }): boolean {
    if (made.epoch < this.#floor) return false
    return made.tags.every((tag) => (this.#invalidatedAt.get(tag) ?? 0) <= made.epoch)
  }

  invalidate(tags: Iterable<string>): void {
    this.#epoch++
    for (const tag of tags) {
      this.#invalidatedAt.delete(tag) // so that the map stays in the order of invalidation
      this.#invalidatedAt.set(tag, this.#epoch)
    }
    this.#forgetOldest()
  }

  invalidateAll(): void {
    this.#floor = ++this.#epoch
    this.#invalidatedAt.clear()
  }

  #forgetOldest() {
    for (const [tag, epoch] of this.#invalidatedAt) {
      if (this.#invalidatedAt.size <= MOST_TAGS) return
      this.#invalidatedAt.delete(tag)
      this.#floor = Math.max(this.#floor, epoch)
    }
  }
}

export const staleness = processWide('staleness', () => new Staleness())

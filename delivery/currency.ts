/** What this instance holds may be served for so long after it was last told that nothing more had changed. */
const TRUST_MS = 1_000
/** For so long a question that failed says that the database is away. */
const AWAY_MS = 4_000

/**
 * Whether an instance may serve what it holds. Yes within a second of the last answer to "what has changed?", because
 * then nothing that changed earlier is unknown to it. Yes while the database does not answer, because older news is
 * better than none. Otherwise (it was paused, it has just started, its line was cut) it must ask first.
 */
export class Currency {
  #askedAt = -Infinity
  #failedAt = -Infinity
  readonly #now: () => number

  constructor(now: () => number = () => Date.now()) {
    this.#now = now
  }

  get isCurrent(): boolean {
    return this.#isWithin(TRUST_MS, this.#askedAt) || this.#isWithin(AWAY_MS, this.#failedAt)
  }

  /** Everything that was committed before `askedAt` is known. */
  answered(askedAt: number): void {
    this.#askedAt = askedAt
    this.#failedAt = -Infinity
  }

  failed(): void {
    this.#failedAt = this.#now()
  }

  forget(): void {
    this.#askedAt = this.#failedAt = -Infinity
  }

  /** A clock that was set back makes nothing true for longer. */
  #isWithin(ms: number, moment: number) {
    const passed = this.#now() - moment
    return passed >= 0 && passed < ms
  }
}

export type Outcome = 'created' | 'updated' | 'unchanged' | 'skipped' | 'conflict'
type Detail = { count: number; example: string }

const mostDetails = 500

/** What a run did and what it did not understand, in numbers and examples. */
export class ImportReport {
  readonly #counts = new Map<string, Partial<Record<Outcome, number>>>()
  readonly #problems = new Map<string, { count: number; details: Map<string, Detail> }>()

  count(kind: string, outcome: Outcome, number = 1) {
    if (number === 0) return
    const counts = this.#counts.get(kind) ?? {}
    this.#counts.set(kind, { ...counts, [outcome]: (counts[outcome] ?? 0) + number })
  }

  /** `detail` is what was met (alike ones are counted together), `where` an example of a place. */
  problem(reason: string, detail: string, where: string) {
    const group = this.#problems.get(reason) ?? { count: 0, details: new Map<string, Detail>() }
    this.#problems.set(reason, group)
    group.count += 1
    const known = group.details.get(detail)
    if (known) known.count += 1
    else if (group.details.size < mostDetails) group.details.set(detail, { count: 1, example: where })
  }

  totalOf(outcome: Outcome): number {
    return [...this.#counts.values()].reduce((sum, counts) => sum + (counts[outcome] ?? 0), 0)
  }

  toJson() {
    const problems = [...this.#problems].map(([reason, { count, details }]) => ({
      reason,
      count,
      details: [...details]
        .map(([detail, { count, example }]) => ({ detail, count, example }))
        .sort((one, other) => other.count - one.count),
    }))
    return {
      counts: Object.fromEntries(this.#counts),
      problems: problems.sort((one, other) => other.count - one.count),
    }
  }
}

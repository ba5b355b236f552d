/** Something that a document or its HTML held and that was not understood, not safe, or not in its place. */
export type Problem = { path: string; reason: ProblemReason; detail?: string }

export type ProblemReason =
  | 'not-a-document'
  | 'not-a-node'
  | 'unknown-node'
  | 'unknown-mark'
  | 'unknown-attribute'
  | 'malformed-attribute'
  | 'malformed-content'
  | 'misplaced'
  | 'empty'
  | 'too-deep'
  | 'too-large'
  | 'unsafe-element'
  | 'unsafe-attribute'
  | 'unsafe-link'
  | 'unknown-element'
  | 'unknown-shortcode'
  | 'unknown-picture'
  | 'unknown-story'
  | 'unknown-embed'
  | 'more-problems'

const mostProblems = 200

/** Collects problems, not without end: a hostile document must not make a report of its own size. */
export class Problems {
  readonly list: Problem[] = []

  add(path: string, reason: ProblemReason, detail?: string) {
    if (this.list.length > mostProblems) return
    if (this.list.length === mostProblems) this.list.push({ path: '', reason: 'more-problems' })
    else
      this.list.push({ path: path.slice(-300), reason, ...(detail ? { detail: detail.slice(0, 120) } : {}) })
  }
}

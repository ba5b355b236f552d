import { diffArrays } from 'diff'

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

const tokens = /[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu
/** Past this two texts are shown whole, one after the other: nobody reads such a difference word by word. */
const TIMEOUT_MS = 500

/** What changed from one text to another, word by word; never inside a word, so that Arabic letters stay joined. */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const parts = diffArrays(before.match(tokens) ?? [], after.match(tokens) ?? [], { timeout: TIMEOUT_MS })
  if (!parts) return whole(before, after)
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

const whole = (before: string, after: string): DiffPart[] =>
  (
    [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ] as const
  ).filter(({ text }) => text !== '')

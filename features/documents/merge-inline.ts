import { diffArrays } from 'diff'
import type { BodyNode } from '@/db/schema/body'
import { sameJson } from '@/lib/same-json'

/** Beyond this a text was written anew, and merging it word by word would make nonsense. */
const mostChanges = 300

/**
 * Merges what two people did to one text, word by word, with its marks. Undefined where their changes overlap or stand
 * side by side with no unchanged word between them: then a person must choose.
 */
export function mergeInline(
  base: readonly BodyNode[],
  mine: readonly BodyNode[],
  theirs: readonly BodyNode[],
): BodyNode[] | undefined {
  const [before, one, other] = [tokensOf(base), tokensOf(mine), tokensOf(theirs)]
  // one only added to what the other had added too: nothing is missing there
  if (isWithin(before, other) && isWithin(other, one)) return [...mine]
  if (isWithin(before, one) && isWithin(one, other)) return [...theirs]
  const hunks = separate(before, hunksOf(before, one), hunksOf(before, other))
  return hunks && inlineOf(applied(before, hunks))
}

type Piece = { text: string; marks: BodyNode['marks'] }
/** A word with its marks, the white space between two, or a line break. */
type Token = { kind: 'word' | 'space' | 'break'; pieces: Piece[]; key: string }
type Hunk = { from: number; to: number; tokens: Token[] }

function tokensOf(inline: readonly BodyNode[]): Token[] {
  const tokens: Token[] = []
  for (const node of inline) {
    if (node.type !== 'text') {
      tokens.push({ kind: 'break', pieces: [], key: `break ${JSON.stringify(node)}` })
      continue
    }
    for (const [text] of (node.text ?? '').matchAll(/\s+|\S+/gu)) {
      const kind = /\s/u.test(text) ? 'space' : 'word'
      const last = tokens.at(-1)
      const piece = { text, marks: node.marks }
      if (last?.kind === kind) last.pieces.push(piece)
      else tokens.push({ kind, pieces: [piece], key: '' })
    }
  }
  return tokens.map((token) => (token.kind === 'break' ? token : { ...token, key: keyOf(token.pieces) }))
}

const keyOf = (pieces: readonly Piece[]) =>
  joined(pieces)
    .map(({ text, marks }) => `${JSON.stringify(marks ?? [])}${text}`)
    .join('\u0000')

/** Neighbours with the same marks as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const list: Piece[] = []
  for (const piece of pieces) {
    const last = list.at(-1)
    if (last && sameJson(last.marks ?? [], piece.marks ?? []))
      list[list.length - 1] = { ...last, text: last.text + piece.text }
    else list.push(piece)
  }
  return list
}

/** Whether the one can be had from the other by leaving out. */
function isWithin(part: readonly Token[], whole: readonly Token[]): boolean {
  let found = 0
  for (const token of whole) if (token.key === part[found]?.key) found += 1
  return found === part.length
}

function hunksOf(base: readonly Token[], changed: readonly Token[]): Hunk[] | undefined {
  const options = { maxEditLength: mostChanges }
  const changes = diffArrays(
    base.map((token) => token.key),
    changed.map((token) => token.key),
    options,
  )
  if (!changes) return undefined
  const hunks: Hunk[] = []
  let [at, changedAt] = [0, 0]
  for (const { added, removed, count } of changes) {
    const last = hunks.at(-1)
    const hunk = last?.to === at ? last : { from: at, to: at, tokens: [] }
    if ((added || removed) && hunk !== last) hunks.push(hunk)
    if (added) hunk.tokens.push(...changed.slice(changedAt, changedAt + count))
    if (!added) at += count
    if (!removed) changedAt += count
    if (removed) hunk.to = at
  }
  return hunks
}

/** All changes in order, those that both made once; undefined where two of different people are too near. */
function separate(base: readonly Token[], mine?: Hunk[], theirs?: Hunk[]): Hunk[] | undefined {
  if (!mine || !theirs) return undefined
  const isShared = (hunk: Hunk) => theirs.some((other) => isSame(hunk, other))
  const all = [
    ...theirs.map((hunk) => ({ hunk, isMine: false })),
    ...mine.filter((hunk) => !isShared(hunk)).map((hunk) => ({ hunk, isMine: true })),
  ].sort((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to)
  const areApart = all.every((one, index) => {
    const next = all[index + 1]
    if (!next || next.isMine === one.isMine) return true
    const between = base.slice(one.hunk.to, Math.max(one.hunk.to, next.hunk.from))
    return between.some((token) => token.kind === 'word')
  })
  return areApart ? all.map(({ hunk }) => hunk) : undefined
}

const isSame = (one: Hunk, other: Hunk) =>
  one.from === other.from &&
  one.to === other.to &&
  sameJson(
    one.tokens.map((token) => token.key),
    other.tokens.map((token) => token.key),
  )

function applied(base: readonly Token[], hunks: readonly Hunk[]): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const hunk of hunks) {
    tokens.push(...base.slice(at, hunk.from), ...hunk.tokens)
    at = hunk.to
  }
  return [...tokens, ...base.slice(at)]
}

function inlineOf(tokens: readonly Token[]): BodyNode[] {
  const inline: BodyNode[] = []
  let run: Piece[] = []
  const flush = () => {
    for (const { text, marks } of joined(run))
      inline.push({ type: 'text', text, ...(marks ? { marks } : {}) })
    run = []
  }
  for (const token of tokens) {
    if (token.kind === 'break') {
      flush()
      inline.push({ type: 'hardBreak' })
    } else run.push(...token.pieces)
  }
  flush()
  return inline
}

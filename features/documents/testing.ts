import type { BodyNode } from '@/db/schema/body'
import { countingIds } from './block-ids'
import { markNames, nodeNames, nodes } from './definition'
import { documentFromHtml } from './html'
import { readDocument } from './read-document'

const strings = [
  'a',
  ' ',
  '',
  '\u202E\u200B',
  'e\u0301',
  '\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064A\u0643\u0645',
  'javascript:alert(1)',
  '/a',
  'https://www.youtube.com/watch?v=abcdefghijk',
  'https://vimeo.com/1',
  '2026-11-24T10:00:00+03:00',
  '2026-99-99T10:00:00Z',
  'rtl',
  'en-GB',
  'youtube',
  'vimeo',
  'b1',
  '\uD800',
  '\n',
]

export type RandomSource = {
  next: (below: number) => number
  pick: <Value>(values: readonly Value[]) => Value | undefined
}

/** Numbers and choices, the same for the same seed (mulberry32). */
export function randomSource(seed: number): RandomSource {
  let state = seed
  const next = (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  return { next, pick: (values) => values[next(values.length)] }
}

/** A document of every kind of wrong. */
export function randomDocument({ next, pick }: RandomSource): unknown {
  const list = <Value>(most: number, make: () => Value) => Array.from({ length: next(most + 1) }, make)
  const junk = (): unknown =>
    pick([null, undefined, 0, -1, 3, 1.5, NaN, true, [], {}, { type: 'text' }, pick(strings), 2 ** 31, [[]]])

  const attrs = (names: string[]): unknown => {
    if (next(12) === 0) return junk()
    const chosen = [...names, ...(next(6) === 0 ? ['onclick', '__proto__'] : [])].filter(() => next(3) > 0)
    return Object.fromEntries(chosen.map((name) => [name, next(2) === 0 ? junk() : next(5)]))
  }
  const mark = (): unknown => ({
    type: next(8) === 0 ? junk() : pick(markNames),
    attrs: attrs(['href', 'lang', 'dir']),
  })
  const node = (depth: number): unknown => {
    const kind = next(14)
    const inside = () => list(4, () => node(depth + 1))
    if (kind === 0) return junk()
    if (kind === 1) return { type: 'text', text: junk() }
    if (kind <= 4) return { type: 'text', text: pick(strings), marks: next(3) ? undefined : list(4, mark) }
    if (kind === 5) return { type: pick(['unknown', 'doc', 'constructor', '#boundary']), content: inside() }
    const type = pick(nodeNames) ?? 'paragraph'
    const content = next(15) === 0 ? junk() : depth > 6 ? [] : inside()
    return { type, attrs: attrs(Object.keys(nodes[type].attrs)), content }
  }
  return next(20) === 0 ? node(0) : { type: 'doc', content: next(30) === 0 ? junk() : list(6, () => node(0)) }
}

/** A document in a line: its nodes with what tells them apart, marks in angle brackets. */
export function outline({ type, text, attrs, marks, content }: Shown): string {
  const own = Object.entries(attrs ?? {}).filter(
    ([name, value]) => !untold.has(name) && value !== null && value !== 1,
  )
  const told = own.length > 0 ? `[${own.map(([name, value]) => `${name}=${String(value)}`).join(' ')}]` : ''
  if (text === undefined)
    return `${short[type] ?? type}${told}${content ? `(${content.map(outline).join(' ')})` : ''}`
  return (marks ?? []).reduce((inner, mark) => `<${outline(mark)} ${inner}>`, text)
}

type Shown = {
  type: string
  text?: string | undefined
  attrs?: Record<string, unknown> | undefined
  marks?: { type: string; attrs?: Record<string, unknown> }[] | undefined
  content?: Shown[] | undefined
}

const untold = new Set(['id', 'mediaId', 'provider'])
const short: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
  blockquote: 'quote',
  hardBreak: 'br',
}

/** HTML read where every picture is known but those called missing, and one story and one moment are. */
export const readHtml = (html: string) =>
  documentFromHtml(html, {
    mediaFor: (src) => (src.includes('missing') ? undefined : src.length),
    storyFor: (key) => (key.includes('known') ? 7 : undefined),
    momentFor: (text) => (text === '5m' ? '2026-11-24T10:00:00Z' : undefined),
    newId: countingIds(),
  })

export const outlineOfHtml = (html: string) =>
  readHtml(html).document.content.map(outline).join(' ').replace(/\s+/g, ' ')

/** Nodes as a few words make them, for tests that are about blocks and their ids. */
export const textOf = (words: string, ...marks: { type: string }[]): BodyNode => ({
  type: 'text',
  text: words,
  marks,
})

export const paragraphOf = (id: string, ...inline: (string | BodyNode)[]): BodyNode => ({
  type: 'paragraph',
  attrs: { id },
  content: inline
    .map((piece) => (typeof piece === 'string' ? textOf(piece) : piece))
    .filter((piece) => piece.text !== ''),
})

export const nodeOf = (type: string, id: string, ...content: BodyNode[]): BodyNode => ({
  type,
  attrs: { id },
  content,
})

export const documentOf = (content: readonly BodyNode[]) =>
  readDocument({ type: 'doc', content }, { newId: countingIds() }).document

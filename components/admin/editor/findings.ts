import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { BodyFinding } from '@/features/copy-desk/check-text'
import { findBlock } from './find-block'

const key = new PluginKey<DecorationSet>('findings')

/** Marks what the copy desk found. The marks move with the text until the next findings come. */
export function findingMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) => {
        const found = transaction.getMeta(key) as BodyFinding[] | undefined
        if (found) return decorate(transaction.doc, found)
        return transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

export const showFindings = (tr: Transaction, findings: BodyFinding[]): Transaction =>
  tr.setMeta(key, findings).setMeta('addToHistory', false)

function decorate(doc: Node, findings: BodyFinding[]): DecorationSet {
  const blocks = new Map<string, { node: Node; pos: number }>()
  doc.descendants((node, pos) => {
    if (typeof node.attrs.id === 'string') blocks.set(node.attrs.id, { node, pos })
    return !node.isTextblock
  })
  const decorations = findings.flatMap((finding) => {
    const block = blocks.get(finding.place.blockId)
    // Found in words that have changed since: the next findings will say
    if (!block || textAt(block.node, finding.from, finding.to) !== finding.found) return []
    return [decorationOf(finding, block.pos + 1)]
  })
  return DecorationSet.create(doc, decorations)
}

function decorationOf(finding: BodyFinding, start: number): Decoration {
  const isHidden = finding.kind === 'hidden-mark'
  const code = `U+${(finding.found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const attributes = { class: `fault fault-${finding.kind}`, ...(isHidden ? { 'data-code': code } : {}) }
  return Decoration.inline(start + finding.from, start + finding.to, attributes, { finding })
}

/** The text between two places of a text block, where a line break counts one. */
const textAt = (block: Node, from: number, to: number): string =>
  to > block.content.size ? '' : block.textBetween(from, to, '\n', '\n')

export type PlacedFinding = { finding: BodyFinding; from: number; to: number }

/** The finding that the caret stands in. */
export function findingAt(state: EditorState): PlacedFinding | undefined {
  const { from, to } = state.selection
  const found = key.getState(state)?.find(from, to)[0]
  const finding = found?.spec.finding as BodyFinding | undefined
  return found && finding ? { finding, from: found.from, to: found.to } : undefined
}

/** Where a finding stands by now; undefined where its words are no longer there. */
export function placeOf(state: EditorState, finding: BodyFinding): { from: number; to: number } | undefined {
  const isIt = (spec: { finding?: BodyFinding }) => spec.finding === finding || isSame(spec.finding, finding)
  const [shown] = key.getState(state)?.find(undefined, undefined, isIt) ?? []
  const isThere = shown && state.doc.textBetween(shown.from, shown.to, '\n', '\n') === finding.found
  if (isThere) return { from: shown.from, to: shown.to }
  const block = findBlock(state.doc, finding.place.blockId)
  if (!block || textAt(block.node, finding.from, finding.to) !== finding.found) return undefined
  return { from: block.pos + 1 + finding.from, to: block.pos + 1 + finding.to }
}

const isSame = (one: BodyFinding | undefined, other: BodyFinding) =>
  one !== undefined &&
  one.kind === other.kind &&
  one.place.blockId === other.place.blockId &&
  one.from === other.from &&
  one.found === other.found

/** Puts one finding right; the marks of the words it stands in stay. */
export function fixed(state: EditorState, finding: BodyFinding): Transaction | undefined {
  const place = placeOf(state, finding)
  if (!place || finding.fix === undefined) return undefined
  const { from, to } = place
  return finding.fix === '' ? state.tr.delete(from, to) : state.tr.insertText(finding.fix, from, to)
}

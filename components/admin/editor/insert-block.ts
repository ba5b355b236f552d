import type { Node } from '@tiptap/pm/model'
import { type Command, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** Puts a block where the caret is: in place of an empty paragraph, else behind the nearest block that allows it. */
export function insertBlock(node: Node): Command {
  return (state, dispatch) => {
    const tr = putBlock(state.tr, node, state.selection.$from.pos)
    if (!tr) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** The same at any place of the document; undefined where it may stand nowhere. */
export function putBlock(tr: Transaction, node: Node, at: number): Transaction | undefined {
  const $at = tr.doc.resolve(Math.min(at, tr.doc.content.size))
  const isEmpty = $at.parent.type.name === 'paragraph' && $at.parent.content.size === 0
  const index = $at.depth > 0 ? $at.index($at.depth - 1) : 0
  if (isEmpty && $at.depth > 0 && $at.node(-1).canReplaceWith(index, index + 1, node.type)) {
    const pos = $at.before()
    tr.replaceWith(pos, $at.after(), node)
    return enter(tr, pos)
  }
  for (let depth = $at.depth; depth >= 0; depth -= 1) {
    const after = $at.indexAfter(depth)
    if ($at.node(depth).isTextblock || !$at.node(depth).canReplaceWith(after, after, node.type)) continue
    const pos = depth === $at.depth ? $at.pos : $at.after(depth + 1)
    tr.insert(pos, node)
    return enter(tr, pos)
  }
  return undefined
}

/** The caret goes into what was put in; behind what holds no text there is always a line to go on in. */
function enter(tr: Transaction, pos: number): Transaction {
  const node = tr.doc.nodeAt(pos)
  if (!node) return tr
  const end = pos + node.nodeSize
  const $end = tr.doc.resolve(end)
  const { paragraph } = tr.doc.type.schema.nodes
  const isLast = $end.nodeAfter === null
  if (
    !node.isTextblock &&
    isLast &&
    paragraph &&
    $end.parent.canReplaceWith($end.index(), $end.index(), paragraph)
  ) {
    tr.insert(end, paragraph.create())
  }
  const inside = Selection.findFrom(tr.doc.resolve(pos + 1), 1, true)
  if (inside && inside.from < end) return tr.setSelection(inside)
  const next = tr.doc.resolve(end).nodeAfter
  return tr.setSelection(
    next?.isTextblock ? TextSelection.create(tr.doc, end + 1) : NodeSelection.create(tr.doc, pos),
  )
}

const closed = new Set([
  'table',
  'blockquote',
  'pullQuote',
  'factBox',
  'correctionNote',
  'livePost',
  'gallery',
  'bulletList',
  'orderedList',
])

/** What is typed while a whole block is selected comes behind it: no key takes a picture or a box away by accident. */
export function typeBehind(text: string): Command {
  return (state, dispatch) => {
    const { selection, schema } = state
    if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false
    const tr = putBlock(state.tr, schema.node('paragraph', null, [schema.text(text)]), selection.to)
    const block = tr && tr.selection.$from
    if (!tr || !block) return false
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, block.end())).scrollIntoView())
    return true
  }
}

/** A new paragraph behind the quote, table, list or box that the caret is in; else behind its block. */
export const leaveBlock: Command = (state, dispatch) => {
  const { $from } = state.selection
  const { paragraph } = state.schema.nodes
  if (!paragraph) return false
  const isAtom = state.selection instanceof NodeSelection
  for (let depth = isAtom ? $from.depth + 1 : $from.depth; depth > 0; depth -= 1) {
    const node = depth > $from.depth ? $from.nodeAfter : $from.node(depth)
    const holder = $from.node(depth - 1)
    const after = depth > $from.depth ? $from.index() + 1 : $from.indexAfter(depth - 1)
    const isClosed = node !== null && (closed.has(node.type.name) || depth === 1 || isAtom)
    if (!isClosed || holder.type.name === 'listItem' || !holder.canReplaceWith(after, after, paragraph))
      continue
    if (dispatch) {
      const pos = depth > $from.depth ? state.selection.to : $from.after(depth)
      const tr = state.tr.insert(pos, paragraph.create())
      dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView())
    }
    return true
  }
  return false
}

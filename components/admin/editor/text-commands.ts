import type { MarkType, Node, ResolvedPos } from '@tiptap/pm/model'
import { type Command, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { sinkListItem } from '@tiptap/pm/schema-list'

/** Makes headings or paragraphs of all the text blocks in the selection; each keeps its id and its direction. */
export function setTextBlock(name: 'paragraph' | 'heading', level?: 2 | 3 | 4): Command {
  return (state, dispatch) => {
    const type = state.schema.nodes[name]
    const { tr } = state
    if (!type) return false
    const { from, to } = state.selection
    state.doc.nodesBetween(from, to, (node, pos, parent, index) => {
      if (!node.isTextblock) return true
      if (parent?.canReplaceWith(index, index + 1, type)) {
        tr.setNodeMarkup(pos, type, { ...node.attrs, ...(level ? { level } : {}) })
      }
      return false
    })
    if (!tr.docChanged) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

export const insertBreak: Command = (state, dispatch) => {
  const { hardBreak } = state.schema.nodes
  const { $from } = state.selection
  if (!hardBreak || !$from.parent.inlineContent) return false
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView())
  return true
}

const deepestList = 12

/** One step further in; lists do not go in without end. */
export const indentItem: Command = (state, dispatch) => {
  const { listItem } = state.schema.nodes
  if (!listItem || state.selection.$from.depth > deepestList) return false
  return sinkListItem(listItem)(state, dispatch)
}

/** Takes every mark off the selection, or off what will be typed next. */
export const clearMarks: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection
  const { tr } = state
  if (empty) tr.setStoredMarks([])
  else tr.removeMark(from, to)
  dispatch?.(tr)
  return true
}

/** The whole run of a mark around a place: a link is changed as one. */
export function runAround($pos: ResolvedPos, type: MarkType): { from: number; to: number } | undefined {
  const { parent } = $pos
  const at = $pos.parent.childAfter($pos.parentOffset)
  const before = $pos.parent.childBefore($pos.parentOffset)
  const start = at.node && type.isInSet(at.node.marks) ? at : before
  const mark = start.node && type.isInSet(start.node.marks)
  if (!mark) return undefined
  const has = (node: Node | null | undefined) => (node ? mark.isInSet(node.marks) : false)
  let [first, last] = [start.index, start.index]
  while (first > 0 && has(parent.child(first - 1))) first -= 1
  while (last + 1 < parent.childCount && has(parent.child(last + 1))) last += 1
  let from = $pos.start()
  for (let index = 0; index < first; index += 1) from += parent.child(index).nodeSize
  let to = from
  for (let index = first; index <= last; index += 1) to += parent.child(index).nodeSize
  return { from, to }
}

/** The selection, or the run of this mark that the caret stands in. */
export function markRange(tr: Transaction, type: MarkType): { from: number; to: number } {
  const { from, to, empty, $from } = tr.selection
  return (empty ? runAround($from, type) : undefined) ?? { from, to }
}

export function setMark(name: string, attrs: Record<string, unknown> | null, text?: string): Command {
  return (state, dispatch) => {
    const type = state.schema.marks[name]
    if (!type) return false
    const { tr } = state
    if (text && state.selection.empty && !runAround(state.selection.$from, type)) {
      const from = state.selection.from
      tr.insertText(text, from)
      tr.setSelection(TextSelection.create(tr.doc, from, from + text.length))
    }
    const { from, to } = markRange(tr, type)
    if (from === to) return false
    tr.removeMark(from, to, type)
    if (attrs) tr.addMark(from, to, type.create(attrs))
    tr.setSelection(Selection.near(tr.doc.resolve(to), -1)).removeStoredMark(type)
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

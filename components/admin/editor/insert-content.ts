import { Fragment, Node, type Schema, Slice } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { BodyNode } from '@/db/schema/body'
import { blocksOfText } from './paste-text'

/** Blocks as a slice whose outer paragraphs go on in the text that they come into. */
export function sliceOf(content: BodyNode[], schema: Schema): Slice {
  const fragment = Fragment.from(content.map((node) => Node.fromJSON(schema, node)))
  const isText = (node: Node | null) => node?.type.name === 'paragraph'
  return new Slice(fragment, isText(fragment.firstChild) ? 1 : 0, isText(fragment.lastChild) ? 1 : 0)
}

/** Puts a slice in place of the selection. What may not stand there comes behind it: nothing of it is lost. */
export function insertSlice(view: EditorView, slice: Slice, event?: ClipboardEvent): boolean {
  if (slice.size === 0) return false
  const own = freshSlice(slice, view.state.doc)
  if (event && view.someProp('handlePaste', (handle) => handle(view, event, own))) return true
  const { tr } = view.state
  const only =
    own.openStart === 0 && own.openEnd === 0 && own.content.childCount === 1 ? own.content.firstChild : null
  const selected = tr.doc.textBetween(tr.selection.from, tr.selection.to).length
  const expected = view.state.doc.textContent.length - selected + lengthOf(own)
  if (only && !only.isTextblock) tr.replaceSelectionWith(only)
  else tr.replaceSelection(own)
  const isWhole = tr.doc.textContent.length >= expected && leavesIn(tr.doc.content) >= leavesIn(own.content)
  const done = isWhole ? tr : insertBehind(view, own)
  view.dispatch(done.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return true
}

/** Behind the innermost block that may have all of it beside it; as plain lines where none may. */
function insertBehind(view: EditorView, slice: Slice): Transaction {
  const { tr, schema } = view.state
  const $to = tr.selection.$to
  const nodes = slice.content.content
  for (let depth = $to.depth - 1; depth >= 0; depth -= 1) {
    const after = $to.indexAfter(depth)
    if (!nodes.every((node) => $to.node(depth).canReplaceWith(after, after, node.type))) continue
    const pos = $to.after(depth + 1)
    tr.insert(pos, slice.content)
    return tr.setSelection(Selection.near(tr.doc.resolve(pos + slice.content.size), -1))
  }
  const lines = blocksOfText(slice.content.textBetween(0, slice.content.size, '\n'))
  return tr.replaceSelection(sliceOf(lines, schema))
}

const lengthOf = (slice: Slice) => slice.content.textBetween(0, slice.content.size).length

function leavesIn(fragment: Fragment): number {
  let leaves = 0
  fragment.descendants((node) => {
    if (node.isLeaf && node.isBlock) leaves += 1
    return !node.isTextblock
  })
  return leaves
}

/** Without the ids that the document has already: a copy is a block of its own, what was cut keeps its id. */
function freshSlice(slice: Slice, doc: Node): Slice {
  const taken = new Set<unknown>()
  doc.descendants((node) => {
    if ('id' in node.attrs) taken.add(node.attrs.id)
    return !node.isTextblock
  })
  const fresh = (fragment: Fragment): Fragment =>
    Fragment.from(
      fragment.content.map((node) => {
        if (node.isText) return node
        const attrs = taken.has(node.attrs.id) ? { ...node.attrs, id: null } : node.attrs
        return node.type.create(attrs, fresh(node.content), node.marks)
      }),
    )
  return new Slice(fresh(slice.content), slice.openStart, slice.openEnd)
}

/** Puts the caret where something comes in later. */
export function caretAt(view: EditorView, pos: number) {
  const $pos = view.state.doc.resolve(Math.min(pos, view.state.doc.content.size))
  view.dispatch(
    view.state.tr.setSelection(
      $pos.parent.inlineContent ? TextSelection.create(view.state.doc, $pos.pos) : Selection.near($pos),
    ),
  )
}

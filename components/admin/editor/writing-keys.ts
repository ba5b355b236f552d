import type { EditorView } from '@tiptap/pm/view'
import { type Command, Plugin, TextSelection } from '@tiptap/pm/state'
import { liftListItem, splitListItem } from '@tiptap/pm/schema-list'
import { addRowAfter, goToNextCell, isInTable } from '@tiptap/pm/tables'
import { deleteBlock } from './block-commands'
import { blockOutside } from './find-block'
import { typeBehind } from './insert-block'
import { insertBreak, indentItem } from './text-commands'

const inList: Command = (state) => {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'listItem') return true
    if ($from.node(depth).type.name.startsWith('table')) return false
  }
  return false
}

const lift: Command = (state, dispatch) => {
  const { listItem } = state.schema.nodes
  return listItem ? liftListItem(listItem)(state, dispatch) : false
}

/** A new item; in an empty one, out of the list. */
const enterInList: Command = (state, dispatch) => {
  const { listItem } = state.schema.nodes
  if (!listItem || !inList(state)) return false
  if (splitListItem(listItem)(state, dispatch)) return true
  const { $from, empty } = state.selection
  const isEmptyItem = empty && $from.parent.content.size === 0 && $from.node(-1).type === listItem
  return isEmptyItem && lift(state, dispatch)
}

/** At the start of an item, Backspace takes the item out of its list and does not glue it to the one before. */
const backspace: Command = (state, dispatch) => {
  const { selection } = state
  const { $from } = selection
  if (!(selection instanceof TextSelection) || !selection.empty || $from.parentOffset > 0) return false
  if ($from.depth > 1 && $from.node(-1).type.name === 'listItem' && $from.index(-1) === 0) {
    return lift(state, dispatch)
  }
  const box = $from.depth > 0 ? blockOutside(state.doc, $from.before()) : undefined
  const isEmptyBox = box?.node.type.spec.isolating === true && box.node.childCount === 1
  const isEmpty = $from.parent.content.size === 0
  return isEmptyBox && isEmpty && !box.node.type.spec.tableRole ? deleteBlock(box)(state, dispatch) : false
}

const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false
  if (goToNextCell(1)(state, dispatch)) return true
  if (!view) return false
  addRowAfter(state, dispatch)
  return goToNextCell(1)(view.state, dispatch)
}

/**
 * The keys that writing itself needs. Tab works in lists and tables only, and not after Escape: so it always leads
 * out of the editor again.
 */
export function writingKeys(): Plugin {
  let isLeaving = false
  const tab = (view: EditorView, event: KeyboardEvent) => {
    if (isLeaving) return false
    const commands = event.shiftKey ? [goToNextCell(-1), lift] : [nextCell, indentItem]
    const isHere = isInTable(view.state) || inList(view.state)
    for (const command of commands) if (isHere && command(view.state, view.dispatch, view)) return true
    // In a list or a table the key never jumps out by accident
    return isHere
  }
  return new Plugin({
    props: {
      handleTextInput: (view, _from, _to, text) => typeBehind(text)(view.state, view.dispatch),
      handleKeyDown: (view, event) => {
        if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return tab(view, event)
        isLeaving = event.key === 'Escape' || (isLeaving && event.key === 'Shift')
        const hasModifier = event.ctrlKey || event.metaKey || event.altKey
        if (event.key === 'Enter' && event.shiftKey) return insertBreak(view.state, view.dispatch)
        if (event.key === 'Enter' && !hasModifier) return enterInList(view.state, view.dispatch)
        if (event.key === 'Backspace') return backspace(view.state, view.dispatch)
        return false
      },
    },
  })
}

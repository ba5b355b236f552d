import { Fragment, type Node } from '@tiptap/pm/model'
import { type Command, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { type PlacedBlock, blockAt, blockOutside } from './find-block'

/** Moves the block at the caret past its neighbour, or out of its box where there is none. */
export function moveBlock(direction: 'up' | 'down', block?: PlacedBlock): Command {
  return (state, dispatch) => {
    const moved = block ?? blockAt(state.selection)
    if (!moved) return false
    const { pos, node } = moved
    const $pos = state.doc.resolve(pos)
    const end = pos + node.nodeSize
    const neighbour = direction === 'up' ? $pos.nodeBefore : state.doc.resolve(end).nodeAfter
    if (!neighbour) return moveOut(direction, moved)(state, dispatch)
    // The neighbour moves, not the block: so the caret stays in it
    const tr = state.tr
    if (direction === 'up') {
      tr.insert(end, neighbour).delete(pos - neighbour.nodeSize, pos)
    } else {
      tr.delete(end, end + neighbour.nodeSize).insert(pos, neighbour)
    }
    dispatch?.(keepNodeSelection(tr, state.selection, pos, direction, neighbour).scrollIntoView())
    return true
  }
}

function keepNodeSelection(
  tr: Transaction,
  selection: Selection,
  pos: number,
  direction: 'up' | 'down',
  neighbour: Node,
): Transaction {
  if (!(selection instanceof NodeSelection) || selection.from !== pos) return tr
  const now = direction === 'up' ? pos - neighbour.nodeSize : pos + neighbour.nodeSize
  return tr.setSelection(NodeSelection.create(tr.doc, now))
}

/** From the edge of a box to before or behind it. */
function moveOut(direction: 'up' | 'down', { node, pos }: PlacedBlock): Command {
  return (state, dispatch) => {
    const $pos = state.doc.resolve(pos)
    const isInBox = $pos.parent.type.name === 'factBox' || $pos.parent.type.name === 'livePost'
    const outer = $pos.depth - 1
    const index = isInBox ? $pos.index(outer) + (direction === 'up' ? 0 : 1) : 0
    if (!isInBox || !$pos.node(outer).canReplaceWith(index, index, node.type)) return false
    if (!dispatch) return true
    const { tr } = state
    const offset = state.selection.head - pos
    if ($pos.parent.childCount === 1) {
      tr.replaceWith(pos, pos + node.nodeSize, state.schema.node('paragraph'))
    } else tr.delete(pos, pos + node.nodeSize)
    const target = direction === 'up' ? $pos.before() : tr.mapping.map($pos.after())
    tr.insert(target, node)
    const inside = Math.min(Math.max(1, offset), Math.max(1, node.nodeSize - 1))
    tr.setSelection(
      node.isTextblock
        ? TextSelection.create(tr.doc, target + inside)
        : Selection.near(tr.doc.resolve(target + 1)),
    )
    dispatch(tr.scrollIntoView())
    return true
  }
}

export function duplicateBlock(block?: PlacedBlock): Command {
  return (state, dispatch) => {
    const copied = block ?? blockAt(state.selection)
    if (!copied) return false
    const end = copied.pos + copied.node.nodeSize
    const { tr } = state
    tr.insert(end, withoutIds(copied.node))
    tr.setSelection(Selection.near(tr.doc.resolve(end + 1)))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** The same nodes without their ids: they get fresh ones in the document they come into. */
export function withoutIds(node: Node): Node {
  if (node.isText) return node
  const content = Fragment.from(node.content.content.map(withoutIds))
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs
  return node.type.create(attrs, content, node.marks)
}

/** Takes a block away, with the list or gallery that would be empty without it. */
export function deleteBlock(block?: PlacedBlock): Command {
  return (state, dispatch) => {
    const deleted = block ?? blockAt(state.selection)
    if (!deleted) return false
    const { node, pos } = widest(state.doc, deleted)
    const { tr } = state
    const $pos = state.doc.resolve(pos)
    const { paragraph } = state.schema.nodes
    const isNeeded = $pos.parent.childCount === 1
    if (isNeeded && paragraph) tr.replaceWith(pos, pos + node.nodeSize, paragraph.create())
    else tr.delete(pos, pos + node.nodeSize)
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)), isNeeded ? 1 : -1))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

function widest(doc: Node, block: PlacedBlock): PlacedBlock {
  const outside = blockOutside(doc, block.pos)
  const isOnly = outside && outside.node.childCount === 1
  const cannotBeEmpty = outside && ['bulletList', 'orderedList', 'gallery'].includes(outside.node.type.name)
  return isOnly && cannotBeEmpty ? widest(doc, outside) : block
}

/** Says which way a block runs; `null` leaves it to its text. */
export function setDirection(dir: 'rtl' | 'ltr' | null, block?: PlacedBlock): Command {
  return (state, dispatch) => {
    const turned = block ?? blockAt(state.selection)
    if (!turned) return false
    dispatch?.(state.tr.setNodeAttribute(turned.pos, 'dir', dir))
    return true
  }
}

/** Selects the block around the caret, then the one around that. */
export const selectOutside: Command = (state, dispatch) => {
  const { selection } = state
  const isBlock = selection instanceof NodeSelection && 'id' in selection.node.attrs
  const block = isBlock ? blockOutside(state.doc, selection.from) : blockAt(selection)
  if (!block) return false
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, block.pos)))
  return true
}

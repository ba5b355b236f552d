import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, type Selection } from '@tiptap/pm/state'

export type PlacedBlock = { node: Node; pos: number }

/** The block of this id, wherever it stands. */
export function findBlock(doc: Node, id: string): PlacedBlock | undefined {
  let found: PlacedBlock | undefined
  doc.descendants((node, pos) => {
    if (!found && node.attrs.id === id) found = { node, pos }
    return !found && !node.isTextblock
  })
  return found
}

const holders = new Set(['doc', 'factBox', 'livePost'])

/** The block that the handle, the keys for moving and the block's menu mean: the one the caret is in. */
export function blockAt(selection: Selection): PlacedBlock | undefined {
  if (selection instanceof NodeSelection && 'id' in selection.node.attrs) {
    return { node: selection.node, pos: selection.from }
  }
  return blockAround(selection.$from)
}

export function blockAround($pos: ResolvedPos): PlacedBlock | undefined {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth)
    if (node.type.name === 'listItem' || holders.has($pos.node(depth - 1).type.name)) {
      return { node, pos: $pos.before(depth) }
    }
  }
  const after = $pos.nodeAfter ?? $pos.nodeBefore
  return after ? { node: after, pos: $pos.nodeAfter ? $pos.pos : $pos.pos - after.nodeSize } : undefined
}

/** The id of the innermost block around the caret. */
export function blockIdAt(selection: Selection): string | null {
  if (selection instanceof NodeSelection && typeof selection.node.attrs.id === 'string') {
    return selection.node.attrs.id
  }
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const id: unknown = $from.node(depth).attrs.id
    if (typeof id === 'string') return id
  }
  return null
}

/** The block around a block, where it stands in one that can be chosen itself. */
export function blockOutside(doc: Node, pos: number): PlacedBlock | undefined {
  const $pos = doc.resolve(pos)
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if ('id' in $pos.node(depth).attrs) return { node: $pos.node(depth), pos: $pos.before(depth) }
  }
  return undefined
}

import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { newBlockId } from '@/features/documents/block-ids'

/** Sees to it that every block has an id of its own, and keeps the one it has: comments and merges go by them. */
export function blockIds(newId: () => string = newBlockId): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) =>
      transactions.some((transaction) => transaction.docChanged)
        ? giveIds(transactions, before, state, newId)
        : null,
  })
}

type Place = { id: unknown; pos: number }

function giveIds(
  transactions: readonly Transaction[],
  before: EditorState,
  state: EditorState,
  newId: () => string,
): Transaction | null {
  const places = placesIn(state.doc)
  const byId = new Map<unknown, number[]>()
  for (const { id, pos } of places) byId.set(id, [...(byId.get(id) ?? []), pos])
  const wanting = [...byId].flatMap(([id, positions]) => {
    if (typeof id !== 'string') return positions
    if (positions.length === 1) return []
    const kept = keeper(id, positions, transactions, before)
    return positions.filter((pos) => pos !== kept)
  })
  if (wanting.length === 0) return null
  const { tr } = state
  const used = new Set(byId.keys())
  const fresh = () => {
    let id = newId()
    while (used.has(id)) id = newId()
    used.add(id)
    return id
  }
  for (const pos of wanting) giveId(tr, pos, before.doc, fresh)
  return tr.setStoredMarks(state.storedMarks)
}

/** A text divided at its start leaves an empty block before it: the id goes with the text. */
function giveId(tr: Transaction, pos: number, before: Node, fresh: () => string) {
  const node = tr.doc.nodeAt(pos)
  const previous = tr.doc.resolve(pos).nodeBefore
  const id: unknown = previous?.attrs.id
  const movedOn =
    previous && typeof id === 'string' && previous.textContent === '' && node?.textContent !== ''
  if (movedOn && hadText(before, id)) {
    tr.setNodeAttribute(pos, 'id', id)
    tr.setNodeAttribute(pos - previous.nodeSize, 'id', fresh())
  } else tr.setNodeAttribute(pos, 'id', fresh())
}

function hadText(doc: Node, id: string): boolean {
  const place = placesIn(doc).find((known) => known.id === id)
  return place !== undefined && doc.nodeAt(place.pos)?.textContent !== ''
}

/** Of several with one id, the block that had it before. */
function keeper(
  id: string,
  positions: number[],
  transactions: readonly Transaction[],
  before: EditorState,
): number | undefined {
  const old = placesIn(before.doc).find((place) => place.id === id)
  if (!old) return positions[0]
  const now = transactions.reduce((pos, transaction) => transaction.mapping.map(pos), old.pos)
  return positions.includes(now) ? now : positions[0]
}

/** Every block of the document that has an id or wants one. Blocks that stand as they stood are not walked again. */
function placesIn(doc: Node): Place[] {
  const places: Place[] = []
  doc.forEach((block, pos) => {
    for (const place of placesInBlock(block)) places.push({ id: place.id, pos: pos + place.pos })
  })
  return places
}

const walked = new WeakMap<Node, Place[]>()

function placesInBlock(block: Node): Place[] {
  const known = walked.get(block)
  if (known) return known
  const places: Place[] = 'id' in block.attrs ? [{ id: block.attrs.id, pos: 0 }] : []
  block.descendants((node, pos) => {
    if ('id' in node.attrs) places.push({ id: node.attrs.id, pos: pos + 1 })
    return !node.isTextblock
  })
  walked.set(block, places)
  return places
}

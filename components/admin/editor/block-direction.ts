import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Direction, directionOf } from '@/features/documents/text-direction'

/** Blocks that follow their text where nobody has said which way they run. Boxes run the story's way. */
const followers = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'table',
])

type Turn = { from: number; to: number; dir: Direction; inItem: boolean }

const key = new PluginKey<DecorationSet>('block-direction')

/** Shows each block the way its text runs. Nothing of it is stored: what is stored is what an editor has chosen. */
export function blockDirection(own: () => Direction): Plugin<DecorationSet> {
  const decorate = (doc: Node) =>
    DecorationSet.create(
      doc,
      turnsIn(doc, own()).map(({ from, to, dir, inItem }) =>
        // An item may run another way than its list; it stands on the list's side all the same
        Decoration.node(from, to, inItem ? { dir, class: 'turned-item' } : { dir }),
      ),
    )
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => decorate(doc),
      apply: (transaction, shown) => (transaction.docChanged ? decorate(transaction.doc) : shown),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** The blocks that run another way than what they stand in. */
export function turnsIn(doc: Node, own: Direction): Turn[] {
  const turns: Turn[] = []
  doc.forEach((block, pos) => {
    for (const turn of turnsInBlock(block, own))
      turns.push({ ...turn, from: pos + turn.from, to: pos + turn.to })
  })
  return turns
}

const known: Record<Direction, WeakMap<Node, Turn[]>> = { rtl: new WeakMap(), ltr: new WeakMap() }

function turnsInBlock(block: Node, own: Direction): Turn[] {
  const turns = known[own].get(block) ?? []
  if (known[own].has(block)) return turns
  collectTurns({ node: block, pos: 0, inItem: false }, own, own, turns)
  known[own].set(block, turns)
  return turns
}

type Walked = { node: Node; pos: number; inItem: boolean }

function collectTurns({ node, pos, inItem }: Walked, around: Direction, own: Direction, turns: Turn[]) {
  const chosen: unknown = node.attrs.dir
  const isChosen = chosen === 'rtl' || chosen === 'ltr'
  const followed = followers.has(node.type.name) ? directionOf(node.textContent, own) : undefined
  const dir = isChosen ? chosen : (followed ?? around)
  if (!isChosen && dir !== around) turns.push({ from: pos, to: pos + node.nodeSize, dir, inItem })
  if (node.isTextblock || node.isLeaf) return
  const isItem = node.type.name === 'listItem'
  node.forEach((child, offset) =>
    collectTurns(
      { node: child, pos: pos + 1 + offset, inItem: isItem && child.isTextblock },
      dir,
      own,
      turns,
    ),
  )
}

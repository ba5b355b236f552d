import { Fragment, type Node, type NodeType, type Schema } from '@tiptap/pm/model'
import { type Command, Selection, TextSelection } from '@tiptap/pm/state'
import { type PlacedBlock, blockAt, blockOutside } from './find-block'

export const turnKinds = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'factBox',
  'correctionNote',
] as const
export type TurnKind = (typeof turnKinds)[number]

/** Makes of the block at the caret one of another kind; its words, their marks and their ids stay. */
export function turnInto(kind: TurnKind, block?: PlacedBlock): Command {
  return (state, dispatch) => {
    const given = block ?? blockAt(state.selection)
    const turned = given && wholeList(state.doc, given)
    if (!turned) return false
    const nodes = turnedInto(turned.node, kind, state.schema)
    const $pos = state.doc.resolve(turned.pos)
    const mayStand = nodes?.every((node) =>
      $pos.parent.canReplaceWith($pos.index(), $pos.index() + 1, node.type),
    )
    if (!nodes || !mayStand) return false
    if (dispatch) {
      const { head, $head } = state.selection
      const caret = { id: $head.parent.attrs.id as unknown, offset: head - $head.start() }
      const tr = state.tr.replaceWith(turned.pos, turned.pos + turned.node.nodeSize, nodes)
      let place: number | undefined
      tr.doc.descendants((node, pos) => {
        if (node.isTextblock && caret.id !== null && node.attrs.id === caret.id)
          place = pos + 1 + caret.offset
        return !node.isTextblock
      })
      tr.setSelection(
        place === undefined
          ? Selection.near(tr.doc.resolve(Math.min(turned.pos + 1, tr.doc.content.size)))
          : TextSelection.create(tr.doc, place),
      )
      dispatch(tr.scrollIntoView())
    }
    return true
  }
}

/** An item is turned with its whole list. */
function wholeList(doc: Node, block: PlacedBlock): PlacedBlock {
  if (block.node.type.name !== 'listItem') return block
  const list = blockOutside(doc, block.pos)
  return list ? wholeList(doc, list.node.type.name === 'listItem' ? list : outermost(doc, list)) : block
}

function outermost(doc: Node, list: PlacedBlock): PlacedBlock {
  const outside = blockOutside(doc, list.pos)
  return outside?.node.type.name === 'listItem' ? wholeList(doc, outside) : list
}

/** What a block becomes; undefined where it has no words of its own to turn. */
export function turnedInto(node: Node, kind: TurnKind, schema: Schema): Node[] | undefined {
  const isList = node.type.name === 'bulletList' || node.type.name === 'orderedList'
  if (isList && (kind === 'bulletList' || kind === 'orderedList')) {
    const list = schema.nodes[kind]
    return list && [list.create({ ...node.attrs, start: 1 }, node.content)]
  }
  const blocks = wordsOf(node)
  return blocks && (makers[kind]?.(blocks, schema) ?? wrap(kind, blocks, schema))
}

/** The paragraphs, headings and lists of a block. */
function wordsOf(node: Node): Node[] | undefined {
  switch (node.type.name) {
    case 'paragraph':
    case 'heading':
      return [node]
    case 'bulletList':
    case 'orderedList':
      return node.content.content.flatMap((item) => item.content.content)
    case 'blockquote':
    case 'pullQuote':
    case 'correctionNote':
    case 'factBox':
      return [...node.content.content]
    default:
      return undefined
  }
}

const isText = (node: Node) => node.type.name === 'paragraph' || node.type.name === 'heading'

type Maker = (blocks: Node[], schema: Schema) => Node[] | undefined

const asText = (type: NodeType | undefined, node: Node, attrs: Record<string, unknown> = {}) =>
  type && isText(node) ? type.create({ ...node.attrs, ...attrs }, node.content) : node

const heading =
  (level: 2 | 3 | 4): Maker =>
  ([first, ...rest], schema) =>
    first && isText(first) ? [asText(schema.nodes.heading, first, { level }), ...rest] : undefined

const listOf =
  (name: 'bulletList' | 'orderedList'): Maker =>
  (blocks, schema) => {
    const list = schema.nodes[name]
    const items = blocks.map((block) => itemOf(block, schema))
    return list && items.every((item) => item !== undefined) ? [list.create(null, items)] : undefined
  }

function itemOf(block: Node, schema: Schema): Node | undefined {
  const { listItem, paragraph } = schema.nodes
  if (!listItem || !paragraph) return undefined
  if (isText(block)) return listItem.create(null, asText(paragraph, block))
  const content = Fragment.from([paragraph.create(), block])
  return listItem.validContent(content) ? listItem.create(null, content) : undefined
}

const makers: Partial<Record<TurnKind, Maker>> = {
  paragraph: (blocks, schema) => blocks.map((block) => asText(schema.nodes.paragraph, block)),
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  bulletList: listOf('bulletList'),
  orderedList: listOf('orderedList'),
}

function wrap(kind: TurnKind, blocks: Node[], schema: Schema): Node[] | undefined {
  const box = schema.nodes[kind]
  const content = Fragment.from(
    kind === 'factBox' ? blocks : blocks.map((block) => asText(schema.nodes.paragraph, block)),
  )
  return box?.validContent(content) ? [box.create(null, content)] : undefined
}

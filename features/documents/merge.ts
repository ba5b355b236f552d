import type { BodyNode } from '@/db/schema/body'
import { sameJson } from '@/lib/same-json'
import type { Document } from './document'
import { mergeNode } from './merge-node'
import { mergeOrder } from './merge-order'
import { childrenOf } from './nodes-in'
import { asRead } from './read-document'

/** What stood at a place and had to make way there: kept beside it until somebody chooses. */
export type DisplacedBlock = { place: string; content: BodyNode }

/**
 * Merges two documents that were made of one, block by block. Where both changed the same block and their words cannot
 * be put together, mine stays and theirs is displaced; no word of either is dropped. The same every time it is asked.
 *
 * Without a base every block that differs is such a conflict, and nothing counts as deleted.
 */
export function mergeDocuments(
  base: Document | undefined,
  mine: Document,
  theirs: Document,
): { document: Document; displaced: DisplacedBlock[] } {
  const [before, one, other] = [blocksOf(base), blocksOf(mine), blocksOf(theirs)]
  const displaced: DisplacedBlock[] = []
  const kept = new Map<string, BodyNode>()
  for (const id of new Set([...other.keys(), ...one.keys()])) {
    const outcome = mergeBlock(before.get(id), one.get(id), other.get(id))
    if (outcome.kept) kept.set(id, outcome.kept)
    if (outcome.displaced) displaced.push({ place: id, content: outcome.displaced })
  }
  const order = mergeOrder([...before.keys()], [...one.keys()], [...other.keys()], (id) => kept.has(id))
  const content = withOwnIds(order.flatMap((id) => kept.get(id) ?? []))
  return { document: asRead({ type: 'doc', content: atLeastOne(content, mine) }), displaced }
}

type Outcome = { kept?: BodyNode | undefined; displaced?: BodyNode }

function mergeBlock(base?: BodyNode, mine?: BodyNode, theirs?: BodyNode): Outcome {
  if (!mine || !theirs) {
    // deleted by one: gone, unless the other wrote in it or has just made it
    const left = mine ?? theirs
    return base && left && sameJson(base, left) ? {} : { kept: left }
  }
  if (sameJson(mine, theirs)) return { kept: theirs }
  const merged = base && mergeNode(base, mine, theirs)
  if (merged) return { kept: merged }
  if (isEmptyText(theirs) || sameButIds(mine, theirs)) return { kept: isEmptyText(theirs) ? mine : theirs }
  return isEmptyText(mine) ? { kept: theirs } : { kept: mine, displaced: theirs }
}

const isEmptyText = ({ type, content = [] }: BodyNode) =>
  (type === 'paragraph' || type === 'heading') && !content.some((node) => node.text?.trim())

function sameButIds(one: BodyNode, other: BodyNode): boolean {
  return sameJson(withoutIds(one), withoutIds(other))
}

function withoutIds(node: BodyNode): BodyNode {
  const { id: _id, ...attrs } = node.attrs ?? {}
  return { ...node, attrs, ...(node.content ? { content: node.content.map(withoutIds) } : {}) }
}

/** The blocks by id, in order. */
function blocksOf(document: Document | undefined): Map<string, BodyNode> {
  return new Map(document?.content.map((block) => [block.attrs.id, block]))
}

/** A block that one moved into another and that the other wrote in stands in both: the inner one gets a new id. */
function withOwnIds(blocks: readonly BodyNode[]): BodyNode[] {
  const taken = new Set(blocks.map((block) => block.attrs?.id))
  const fresh = (node: BodyNode): BodyNode => {
    const id = node.attrs?.id
    const own = typeof id === 'string' ? { ...node.attrs, id: freeId(id, taken) } : node.attrs
    const { attrs: _attrs, content: _content, ...rest } = node
    return { ...rest, ...(own ? { attrs: own } : {}), ...withChildren(node, fresh) }
  }
  return blocks.map((block) => ({ ...block, ...withChildren(block, fresh) }))
}

const withChildren = (node: BodyNode, change: (child: BodyNode) => BodyNode) =>
  node.content
    ? { content: childrenOf(node).map((child) => (child.type === 'text' ? child : change(child))) }
    : {}

function freeId(id: string, taken: Set<unknown>): string {
  let free = id
  for (let count = 2; taken.has(free); count += 1) free = `${id.slice(0, 32)}-${count}`
  taken.add(free)
  return free
}

/** Each deleted what the other had kept: an empty paragraph remains to write in. */
function atLeastOne(content: BodyNode[], mine: Document): BodyNode[] {
  if (content.length > 0) return content
  const id = mine.content[0]?.attrs.id ?? 'b1'
  return [{ type: 'paragraph', attrs: { id, dir: null, lang: null }, content: [] }]
}

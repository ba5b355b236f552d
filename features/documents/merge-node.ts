import type { BodyNode } from '@/db/schema/body'
import { sameJson } from '@/lib/same-json'
import { definitionOf, isNodeName } from './definition'
import { mergeInline } from './merge-inline'
import { childrenOf } from './nodes-in'

type Attrs = Record<string, unknown>

/** One block that two people changed, or undefined where both changed the same and a person must choose. */
export function mergeNode(base: BodyNode, mine: BodyNode, theirs: BodyNode): BodyNode | undefined {
  if (sameJson(mine, theirs) || sameJson(base, mine)) return theirs
  if (sameJson(base, theirs)) return mine
  if (mine.type !== theirs.type || mine.type !== base.type || !isNodeName(mine.type)) return undefined
  const { holds } = definitionOf(mine.type)
  // a picture, an embed: half of one and half of another is neither
  if (holds === 'nothing') return undefined
  const attrs = mergeAttrs(base.attrs ?? {}, mine.attrs ?? {}, theirs.attrs ?? {})
  const [before, one, other] = [childrenOf(base), childrenOf(mine), childrenOf(theirs)]
  const content = holds === 'inline' ? mergeInline(before, one, other) : mergeChildren(before, one, other)
  return attrs && content && { type: mine.type, attrs, content }
}

function mergeAttrs(base: Attrs, mine: Attrs, theirs: Attrs): Attrs | undefined {
  const merged: Attrs = {}
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const isMine = sameJson(base[name], theirs[name])
    if (!isMine && !sameJson(base[name], mine[name]) && !sameJson(mine[name], theirs[name])) return undefined
    merged[name] = isMine ? mine[name] : theirs[name]
  }
  return merged
}

/** Only where all three hold the same nodes: whoever added or moved one changed the whole. */
function mergeChildren(base: BodyNode[], mine: BodyNode[], theirs: BodyNode[]): BodyNode[] | undefined {
  if (mine.length !== base.length || theirs.length !== base.length) return undefined
  const merged: BodyNode[] = []
  for (const [index, before] of base.entries()) {
    const [one, other] = [mine[index], theirs[index]]
    if (!one || !other || idOf(one) !== idOf(before) || idOf(other) !== idOf(before)) return undefined
    const node = mergeNode(before, one, other)
    if (!node) return undefined
    merged.push(node)
  }
  return merged
}

const idOf = (node: BodyNode) => node.attrs?.id

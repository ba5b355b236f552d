import type { ArticleBody, BodyNode } from '@/db/schema/body'

const most = 40_000

/** Every node of a stored document, in order. It may be asked of one that nobody has read yet: it never throws. */
export function nodesIn(document: ArticleBody): BodyNode[] {
  const nodes: BodyNode[] = []
  const waiting = childrenOf(document).toReversed()
  for (let node = waiting.pop(); node && nodes.length < most; node = waiting.pop()) {
    nodes.push(node)
    for (const child of childrenOf(node).toReversed()) waiting.push(child)
  }
  return nodes
}

/** The nodes in a node, whatever its content really is. */
export function childrenOf(node: { content?: unknown } | null): BodyNode[] {
  return Array.isArray(node?.content) ? node.content.filter(isNode) : []
}

function isNode(value: unknown): value is BodyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

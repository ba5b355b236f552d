import type { BodyNode } from '@/db/schema/body'
import { type NodeName, definitionOf, isNodeName } from './definition'

/** A lawful node, or the boundary that HTML's containers leave between the texts they part. */
export type Piece = BodyNode

/** Nodes side by side that may all stand in the holder, or that none may. */
export type Part = { fits: boolean; nodes: Piece[] }

type Shape = (type: NodeName, children: Piece[]) => Piece[]

export const isInline = (node: Piece) => node.type === 'text' || node.type === 'hardBreak'
export const isBlock = (node: Piece) => !isInline(node)
export const boundary: Piece = { type: '#boundary' }
export const isBoundary = (node: { type?: unknown }) => node.type === '#boundary'

/** White space and line breaks only: nothing that would be missed outside a text block. */
export function isBlank(nodes: Piece[]): boolean {
  return nodes.every(
    (node) => isBoundary(node) || node.type === 'hardBreak' || (node.type === 'text' && !node.text?.trim()),
  )
}

// What may be put around a node to make it fit, in order of preference.
const wrappers = ['paragraph', 'listItem', 'bulletList', 'tableCell', 'tableRow', 'table'] as const

/**
 * Divides nodes into those that may stand in the holder and those that may not. What only lacks a wrapper gets it,
 * one around all neighbours that lack the same; a heading becomes a paragraph where only a paragraph may stand.
 */
export function place(holds: readonly string[], nodes: Piece[], shape: Shape): Part[] {
  const parts: Part[] = []
  const add = (fits: boolean, node: Piece) => {
    const last = parts.at(-1)
    if (last?.fits === fits) last.nodes.push(node)
    else parts.push({ fits, nodes: [node] })
  }
  for (const group of groupByWrapper(holds, nodes)) {
    if (group.wrapper === undefined) {
      for (const node of group.nodes) if (!isBoundary(node)) add(holds.includes(node.type), node)
    } else if (!isBlank(group.nodes)) {
      // The wrapper's own shaping may hand something up again: that is lawful by now, but perhaps not here.
      for (const node of shape(group.wrapper, group.nodes))
        if (!isBoundary(node)) add(holds.includes(node.type), node)
    }
  }
  return parts
}

type Group = { wrapper: NodeName | undefined; nodes: Piece[] }

function groupByWrapper(holds: readonly string[], nodes: Piece[]): Group[] {
  const groups: Group[] = []
  for (const given of nodes) {
    const node =
      given.type === 'heading' && wayInto(holds, 'heading') === undefined ? asParagraph(given, holds) : given
    const wrapper = isBoundary(node) || holds.includes(node.type) ? undefined : wayInto(holds, node.type)
    const last = groups.at(-1)
    if (last && last.wrapper === wrapper) last.nodes.push(node)
    else groups.push({ wrapper, nodes: [node] })
  }
  return groups
}

function asParagraph(heading: Piece, holds: readonly string[]): Piece {
  if (!holds.includes('paragraph') && wayInto(holds, 'paragraph') === undefined) return heading
  const { level: _level, ...attrs } = heading.attrs ?? {}
  return { ...heading, type: 'paragraph', attrs }
}

/** The outermost of the fewest wrappers that bring a node into the holder; undefined where it needs none or none will do. */
function wayInto(holds: readonly string[], type: string): NodeName | undefined {
  const steps = distance(holds, type, wrappers.length)
  if (steps === undefined || steps === 0) return steps === 0 && isNodeName(type) ? type : undefined
  return wrappers.find(
    (name) => holds.includes(name) && distance(heldBy(name), type, wrappers.length) === steps - 1,
  )
}

const known = new Map<string, number | undefined>()

function distance(holds: readonly string[], type: string, most: number): number | undefined {
  if (holds.includes(type)) return 0
  if (most === 0) return undefined
  const key = `${holds.join()}>${type}:${most}`
  if (known.has(key)) return known.get(key)
  const ways = wrappers
    .filter((name) => holds.includes(name))
    .flatMap((name) => distance(heldBy(name), type, most - 1) ?? [])
  const shortest = ways.length > 0 ? Math.min(...ways) + 1 : undefined
  known.set(key, shortest)
  return shortest
}

function heldBy(name: NodeName): readonly string[] {
  const { holds } = definitionOf(name)
  if (holds === 'inline') return ['text', 'hardBreak']
  return holds === 'nothing' ? [] : holds
}

import type { BodyNode } from '@/db/schema/body'
import { childrenOf } from '@/features/documents/nodes-in'
import { sameJson } from '@/lib/same-json'
import type { Displaced } from './merge-content'

type Version = { place: string; content: BodyNode | { value: unknown }; authorId: string | null }

/**
 * Which open versions a newly displaced text makes superfluous: earlier states of the same text, by the same author at
 * the same place, all of whose words stand in the newer one in their order. `isKnown` where it is there already.
 */
export function supersede<Open extends Version>(
  open: readonly Open[],
  newer: Displaced & { authorId: string | null },
): { superseded: Open[]; isKnown: boolean } {
  const beside = open.filter((version) => version.place === newer.place)
  if (beside.some((version) => sameJson(version.content, newer.content)))
    return { superseded: [], isKnown: true }
  const superseded = beside.filter(
    (version) => version.authorId === newer.authorId && isEarlierState(version.content, newer.content),
  )
  return { superseded, isKnown: false }
}

function isEarlierState(earlier: Version['content'], later: Version['content']): boolean {
  if ('value' in earlier || 'value' in later) {
    const [one, other] = ['value' in earlier ? earlier.value : '', 'value' in later ? later.value : '']
    return typeof one === 'string' && typeof other === 'string' && isWithin(wordsOf(one), wordsOf(other))
  }
  // pictures and embeds have no words to compare: both stay
  return (
    earlier.type === later.type &&
    sameJson(atomsIn(earlier), atomsIn(later)) &&
    isWithin(wordsOf(textOf(earlier)), wordsOf(textOf(later)))
  )
}

const atomsIn = (node: BodyNode): BodyNode[] =>
  childrenOf(node).length === 0 && node.type !== 'text' && node.type !== 'paragraph'
    ? [node]
    : childrenOf(node).flatMap(atomsIn)

/** All that is read of a block: its text and what stands in its attributes, such as an attribution. */
function textOf(node: BodyNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return ' '
  const { id: _id, dir: _dir, lang: _lang, ...told } = node.attrs ?? {}
  const own = Object.values(told).filter((value) => typeof value === 'string')
  const glue = childrenOf(node).some((child) => child.type === 'text') ? '' : ' '
  return [...own, childrenOf(node).map(textOf).join(glue)].join(' ')
}

const wordsOf = (text: string) => text.match(/\S+/gu) ?? []

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0
  for (const word of whole) if (word === part[found]) found += 1
  return found === part.length
}

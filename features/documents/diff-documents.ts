import type { ArticleBody, BodyNode } from '@/db/schema/body'
import { type DiffPart, wordDiff } from '@/lib/word-diff'
import { sameJson } from '@/lib/same-json'
import { plainText } from './text'

/** One block of two documents laid side by side. */
export type BlockDifference = {
  id: string
  kind: 'same' | 'added' | 'removed' | 'changed' | 'moved'
  type: string
  parts: DiffPart[]
}

const idOf = (block: BodyNode, index: number) =>
  typeof block.attrs?.id === 'string' ? block.attrs.id : `#${index}`
const textOf = (block: BodyNode) => plainText({ type: 'doc', content: [block] })

/** What changed between two documents, block by block in the order of the later one; what is gone stands where it stood. */
export function diffDocuments(before: ArticleBody, after: ArticleBody): BlockDifference[] {
  const old = new Map(before.content.map((block, index) => [idOf(block, index), { block, index }]))
  const kept = after.content.map(idOf).filter((id) => old.has(id))
  const steady = steadyIds(kept.map((id) => ({ id, index: old.get(id)?.index ?? 0 })))
  const differences = after.content.map((block, index) => {
    const id = idOf(block, index)
    const known = old.get(id)
    return known ? compare(id, known.block, block, steady.has(id)) : whole(id, block, 'added')
  })
  const present = new Set(after.content.map(idOf))
  before.content.forEach((block, index) => {
    const id = idOf(block, index)
    if (!present.has(id)) insertBehind(differences, before, index, whole(id, block, 'removed'))
  })
  return differences
}

function compare(id: string, before: BodyNode, after: BodyNode, isSteady: boolean): BlockDifference {
  const parts = wordDiff(textOf(before), textOf(after))
  const kind = !sameJson(before, after) ? 'changed' : isSteady ? 'same' : 'moved'
  return { id, kind, type: after.type, parts }
}

function whole(id: string, block: BodyNode, kind: 'added' | 'removed'): BlockDifference {
  const text = textOf(block)
  return { id, kind, type: block.type, parts: text === '' ? [] : [{ kind, text }] }
}

/** Behind the nearest block before it that is still there, or first. */
function insertBehind(
  differences: BlockDifference[],
  before: ArticleBody,
  index: number,
  gone: BlockDifference,
) {
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = before.content[at]
    const place = block ? differences.findIndex(({ id }) => id === idOf(block, at)) : -1
    if (place >= 0) return void differences.splice(place + 1, 0, gone)
  }
  differences.unshift(gone)
}

/** The most blocks that kept their order among themselves: the others were moved. */
function steadyIds(blocks: readonly { id: string; index: number }[]): Set<string> {
  const best: { length: number; previous: number }[] = []
  blocks.forEach((block, at) => {
    let found = { length: 1, previous: -1 }
    for (let other = 0; other < at; other += 1) {
      const length = (best[other]?.length ?? 0) + 1
      if ((blocks[other]?.index ?? 0) < block.index && length > found.length)
        found = { length, previous: other }
    }
    best.push(found)
  })
  let at = best.reduce((top, one, index) => (one.length > (best[top]?.length ?? 0) ? index : top), 0)
  const ids = new Set<string>()
  for (; at >= 0 && best[at]; at = best[at]?.previous ?? -1) {
    const id = blocks[at]?.id
    if (id) ids.add(id)
  }
  return ids
}

import type { BodyNode } from '@/db/schema/body'
import type { Document } from '@/features/documents/document'
import { sameJson } from '@/lib/same-json'

/**
 * Whether what the editor says was typed into the body before a merge or into the merged one: it takes a merged body a
 * moment later than it is handed it. Told by the blocks that the merge changed; undefined where they do not tell.
 */
export function whichBody(said: Document, before: Document, after: Document): 'before' | 'after' | undefined {
  const [spoken, old, merged] = [blocksOf(said), blocksOf(before), blocksOf(after)]
  const changed = [...new Set([...old.keys(), ...merged.keys()])].filter(
    (id) => !sameJson(old.get(id), merged.get(id)),
  )
  const isOld = changed.some((id) => sameJson(spoken.get(id), old.get(id)))
  const isMerged = changed.some((id) => sameJson(spoken.get(id), merged.get(id)))
  if (isOld === isMerged) return undefined
  return isOld ? 'before' : 'after'
}

const blocksOf = (document: Document) =>
  new Map<string, BodyNode>(document.content.map((block) => [block.attrs.id, block]))

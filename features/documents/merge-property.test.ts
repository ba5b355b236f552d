import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BodyNode } from '@/db/schema/body'
import { mergeDocuments } from './merge'
import { readDocument } from './read-document'
import { documentOf as doc, outline, paragraphOf as p } from './testing'

describe('whatever two people do', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 7 })
    .map((list) => list.join(' '))
  const blocks = fc
    .uniqueArray(fc.tuple(fc.constantFrom('p', 'q', 'r', 's', 't'), words), {
      selector: ([id]) => id,
      maxLength: 5,
    })
    .map((list) => doc(list.map(([id, said]) => p(id, said))))
  const tally = (list: BodyNode[]) => {
    const count = new Map<string, number>()
    for (const word of list
      .map(outline)
      .join(' ')
      .match(/\b[a-e]\b/g) ?? [])
      count.set(word, (count.get(word) ?? 0) + 1)
    return count
  }

  test('a merge with oneself, or with somebody who did nothing, changes nothing', () => {
    fc.assert(
      fc.property(blocks, blocks, (base, changed) => {
        for (const [mine, theirs] of [
          [changed, changed],
          [changed, base],
          [base, changed],
        ] as const)
          expect(mergeDocuments(base, mine, theirs)).toEqual({ document: changed, displaced: [] })
      }),
      { numRuns: 500 },
    )
  })

  test('is lawful, the same twice, and has every word that either added', () => {
    fc.assert(
      fc.property(blocks, blocks, blocks, (base, mine, theirs) => {
        const outcome = mergeDocuments(base, mine, theirs)
        expect(mergeDocuments(base, mine, theirs)).toEqual(outcome)
        expect(readDocument(outcome.document).problems).toEqual([])
        const [before, after] = [
          tally(base.content),
          tally([...outcome.document.content, ...outcome.displaced.map((d) => d.content)]),
        ]
        for (const side of [mine, theirs])
          for (const [word, count] of tally(side.content))
            if (!before.has(word)) expect(after.get(word) ?? 0).toBeGreaterThanOrEqual(count)
      }),
      { numRuns: 2_000 },
    )
  })
})

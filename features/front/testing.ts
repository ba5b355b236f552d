import { expect } from 'vitest'
import { emptyArrangement, type FrontArrangement, type FrontBlock, type FrontCard } from './arrangement'

export const card = (articleId: number, more: Partial<FrontCard> = {}): FrontCard => ({
  ...{ id: `card-${articleId}`, articleId, headline: null, mediaId: null, from: null, until: null },
  ...more,
})
export const block = (id: string, more: Partial<FrontBlock> = {}): FrontBlock => ({
  ...{ id, title: `Block ${id}`, rule: { by: 'hand' }, count: 4, cards: [] },
  ...more,
})
export const arranged = (more: Partial<FrontArrangement>): FrontArrangement => ({
  ...emptyArrangement,
  ...more,
})

type Answer<Value> = { ok: true; value: Value } | { ok: false; reason: string } | undefined

export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer?.ok) throw new Error(`refused: ${answer?.reason ?? 'not there'}`)
  expect(answer.ok).toBe(true)
  return answer.value
}

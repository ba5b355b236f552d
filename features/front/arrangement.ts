import type { BlockRule, FrontArrangement, FrontBlock, FrontCard } from '@/db/schema/front'

export type { BlockRule, FrontArrangement, FrontBlock, FrontCard }

/** The slots outside the blocks, in the order of the page. */
export const slotNames = ['live', 'lead', 'secondary', 'opinion'] as const
export type SlotName = (typeof slotNames)[number]

export const emptyArrangement: FrontArrangement = {
  lead: [],
  live: [],
  secondary: [],
  opinion: [],
  blocks: null,
}

/** Every card in the order of the page. */
export const cardsOf = (front: FrontArrangement): FrontCard[] => [
  ...slotNames.flatMap((slot) => front[slot]),
  ...(front.blocks ?? []).flatMap((block) => block.cards),
]

/** Whether a card stands at a moment, as far as its own hours go. */
export const isDue = ({ from, until }: Pick<FrontCard, 'from' | 'until'>, now: Date): boolean =>
  (from === null || new Date(from) <= now) && (until === null || new Date(until) > now)

/** When a front changes by the hours of its cards next. */
export function nextChange(front: FrontArrangement, now: Date): Date | undefined {
  const moments = cardsOf(front)
    .flatMap(({ from, until }) => [from, until])
    .filter((moment) => moment !== null)
    .map((moment) => new Date(moment).getTime())
    .filter((moment) => moment > now.getTime())
  return moments.length > 0 ? new Date(Math.min(...moments)) : undefined
}

export const isSameArrangement = (one: FrontArrangement, other: FrontArrangement): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

/** A database gives keys back in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}

import { cardsOf, type FrontArrangement, type FrontBlock, type FrontCard } from '@/features/front/arrangement'

/** Where cards stand: a slot by its name, or a block by its id. */
export type ListName = string
type Slot = 'lead' | 'live' | 'secondary' | 'opinion'
const slots: readonly Slot[] = ['live', 'lead', 'secondary', 'opinion']
const isSlot = (list: ListName): list is Slot => slots.some((slot) => slot === list)

/** The lists of a front in the order of its screen. A section's front has no live strip and no columns. */
export const listsOf = (front: FrontArrangement, isSection: boolean): ListName[] => [
  ...(isSection ? (['lead', 'secondary'] as const) : slots),
  ...(front.blocks ?? []).map(({ id }) => id),
]

export const cardsIn = (front: FrontArrangement, list: ListName): readonly FrontCard[] =>
  isSlot(list) ? front[list] : (front.blocks?.find(({ id }) => id === list)?.cards ?? [])

/** The list that holds a card. */
export const listOf = (front: FrontArrangement, cardId: string): ListName | undefined =>
  [...slots, ...(front.blocks ?? []).map(({ id }) => id)].find((list) =>
    cardsIn(front, list).some(({ id }) => id === cardId),
  )

function withCards(front: FrontArrangement, list: ListName, cards: FrontCard[]): FrontArrangement {
  if (isSlot(list)) return { ...front, [list]: cards }
  const blocks = front.blocks?.map((block) => (block.id === list ? { ...block, cards } : block))
  return { ...front, blocks: blocks ?? null }
}

/** A name for a card or block that nothing here has. */
export function freshId(front: FrontArrangement, kind: 'card' | 'block'): string {
  const taken = new Set([...cardsOf(front), ...(front.blocks ?? [])].map(({ id }) => id))
  for (let number = taken.size + 1; ; number++)
    if (!taken.has(`${kind}-${number}`)) return `${kind}-${number}`
}

export function addCard(front: FrontArrangement, list: ListName, articleId: number): FrontArrangement {
  const card = { articleId, headline: null, mediaId: null, from: null, until: null }
  return withCards(front, list, [...cardsIn(front, list), { id: freshId(front, 'card'), ...card }])
}

export function removeCard(front: FrontArrangement, cardId: string): FrontArrangement {
  const list = listOf(front, cardId)
  if (list === undefined) return front
  return withCards(
    front,
    list,
    cardsIn(front, list).filter(({ id }) => id !== cardId),
  )
}

export function changeCard(
  front: FrontArrangement,
  cardId: string,
  change: Partial<Omit<FrontCard, 'id' | 'articleId'>>,
): FrontArrangement {
  const list = listOf(front, cardId)
  if (list === undefined) return front
  const cards = cardsIn(front, list).map((card) => (card.id === cardId ? { ...card, ...change } : card))
  return withCards(front, list, cards)
}

/** Puts a card before the one at an index of a list, as that list is without it. */
export function placeCard(front: FrontArrangement, cardId: string, list: ListName, index: number) {
  const card = cardsOf(front).find(({ id }) => id === cardId)
  if (!card) return front
  const without = removeCard(front, cardId)
  return withCards(without, list, cardsIn(without, list).toSpliced(index, 0, card))
}

/** Where a card goes when it moves a step: past its neighbour, or over the edge into the list beside. */
export function stepOf(
  front: FrontArrangement,
  cardId: string,
  by: 1 | -1,
  isSection: boolean,
): { list: ListName; index: number } | undefined {
  const list = listOf(front, cardId)
  if (list === undefined) return undefined
  const cards = cardsIn(front, list)
  const index = cards.findIndex(({ id }) => id === cardId) + by
  if (index >= 0 && index < cards.length) return { list, index }
  const lists = listsOf(front, isSection)
  const beside = lists[lists.indexOf(list) + by]
  return beside === undefined
    ? undefined
    : { list: beside, index: by === 1 ? 0 : cardsIn(front, beside).length }
}

const withBlocks = (front: FrontArrangement, change: (blocks: readonly FrontBlock[]) => FrontBlock[]) => ({
  ...front,
  blocks: change(front.blocks ?? []),
})

export const setBlock = (front: FrontArrangement, block: FrontBlock): FrontArrangement =>
  withBlocks(front, (blocks) =>
    blocks.some(({ id }) => id === block.id)
      ? blocks.map((one) => (one.id === block.id ? block : one))
      : [...blocks, block],
  )

export const removeBlock = (front: FrontArrangement, blockId: string): FrontArrangement =>
  withBlocks(front, (blocks) => blocks.filter(({ id }) => id !== blockId))

export const placeBlock = (front: FrontArrangement, blockId: string, index: number): FrontArrangement =>
  withBlocks(front, (blocks) => {
    const block = blocks.find(({ id }) => id === blockId)
    const others = blocks.filter(({ id }) => id !== blockId)
    return block ? others.toSpliced(index, 0, block) : others
  })

import { cardsOf, isDue, type FrontArrangement, type FrontCard } from './arrangement'
import type { StandingStory } from './needs'

/** How a card stands: shown, or why readers do not see it. */
export type CardStanding = 'shown' | 'early' | 'over' | 'twice' | 'no-room' | 'not-out' | 'gone'

/** How each card of a front stands, by its id. `shown` are the stories that the page has now. */
export function standingsOf(
  front: FrontArrangement,
  storyOf: (articleId: number) => StandingStory | undefined,
  shown: ReadonlySet<number>,
  now: Date,
): Map<string, CardStanding> {
  const before = new Set<number>()
  return new Map(
    cardsOf(front).map((card) => {
      const standing = standingOf(card, storyOf(card.articleId), shown, before, now)
      if (standing === 'shown' || standing === 'no-room') before.add(card.articleId)
      return [card.id, standing]
    }),
  )
}

function standingOf(
  card: FrontCard,
  story: StandingStory | undefined,
  shown: ReadonlySet<number>,
  before: ReadonlySet<number>,
  now: Date,
): CardStanding {
  if (!story || story.status === 'withdrawn' || story.status === 'killed') return 'gone'
  if (card.until !== null && new Date(card.until) <= now) return 'over'
  if (!story.isOut) return 'not-out'
  if (!isDue(card, now)) return 'early'
  if (before.has(card.articleId)) return 'twice'
  return shown.has(card.articleId) ? 'shown' : 'no-room'
}

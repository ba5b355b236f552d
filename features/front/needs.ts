import { isDue, type FrontArrangement, type FrontCard } from './arrangement'
import { LEAD_COUNT, SECONDARY_COUNT } from './limits'
import type { ArticleStatus } from '@/db/schema/articles'

/** After so many hours a lead that was placed by hand is old news. */
export const STALE_HOURS = { site: 12, section: 48 } as const

/**
 * What a front asks of its editors. `open`: places at its top that fill themselves though somebody arranges it;
 * `lapsed`: cards that readers do not see any more; `staleHours`: how old the lead is that nobody changed.
 */
export type FrontNeeds = { open: number; lapsed: number; staleHours: number | null }
export type StandingStory = { status: ArticleStatus; isOut: boolean }
export type NeedsStory = StandingStory & { publishedAt: Date | null; significantlyUpdatedAt: Date | null }

export function needsOf(
  live: FrontArrangement,
  isSection: boolean,
  storyOf: (id: number) => NeedsStory | undefined,
  now: Date,
): FrontNeeds {
  const cards = [...live.lead, ...live.secondary, ...live.live, ...live.opinion]
  const all = [...cards, ...(live.blocks ?? []).flatMap((block) => block.cards)]
  if (all.length === 0) return { open: 0, lapsed: 0, staleHours: null }
  const stands = (card: FrontCard) => isDue(card, now) && storyOf(card.articleId)?.isOut === true
  const top = new Set([...live.lead, ...live.secondary].filter(stands).map(({ articleId }) => articleId))
  const places = isSection ? LEAD_COUNT : LEAD_COUNT + SECONDARY_COUNT
  const lead = live.lead.find(stands)
  return {
    open: Math.max(0, places - top.size),
    lapsed: all.filter((card) => isLapsed(card, storyOf(card.articleId), now)).length,
    staleHours: lead ? staleHours(storyOf(lead.articleId), isSection, now) : null,
  }
}

export const isInNeed = ({ open, lapsed, staleHours: hours }: FrontNeeds): boolean =>
  open > 0 || lapsed > 0 || hours !== null

function isLapsed({ until }: FrontCard, story: StandingStory | undefined, now: Date): boolean {
  const isGone = !story || story.status === 'withdrawn' || story.status === 'killed'
  return isGone || (until !== null && new Date(until) <= now)
}

function staleHours(story: NeedsStory | undefined, isSection: boolean, now: Date): number | null {
  const told = story?.significantlyUpdatedAt ?? story?.publishedAt
  if (!told) return null
  const hours = Math.floor((now.getTime() - told.getTime()) / 3_600_000)
  return hours >= STALE_HOURS[isSection ? 'section' : 'site'] ? hours : null
}

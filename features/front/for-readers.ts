import { database } from '@/db/client'
import { listCards, type CardRow } from '@/db/queries/cards'
import { listFrontSlots } from '@/db/queries/front'
import { withPictures, type Card } from '@/features/articles/cards'
import type { Site } from '@/features/settings/site'
import { arrangeFront, RIVER_LENGTH, SECONDARY_COUNT, type Arrangement } from './arrange-front'

export type Front = Arrangement<Card> & { changesAt?: Date }

const LATEST = 1 + SECONDARY_COUNT + RIVER_LENGTH + 12
const PER_SECTION = 10

/** The front of an edition: what editors placed, and the latest where they placed nothing. Never empty while there is news. */
export async function getFront(site: Site, now: Date): Promise<Front> {
  const db = await database()
  const { locale } = site
  const [slots, latest, live, ...bySection] = await Promise.all([
    listFrontSlots(db, locale, undefined, now),
    listCards(db, { locale }, now, { limit: LATEST }),
    listCards(db, { locale, kinds: ['live'], publishedFrom: new Date(now.getTime() - 86_400_000) }, now, {
      limit: 1,
    }),
    ...site.sections.map((section) =>
      listCards(db, { locale, sectionId: section.id }, now, { limit: PER_SECTION }),
    ),
  ])
  const placed = slots.map(({ slot, slotHeadline, slotMediaId, slotExpiresAt: _expires, ...row }) => ({
    slot,
    row: { ...row, headline: slotHeadline ?? row.headline, leadMediaId: slotMediaId ?? row.leadMediaId },
  }))
  const sections = site.sections.map((section, index) => ({ section, rows: bySection[index] ?? [] }))
  const arrangement = arrangeFront<CardRow>({ placed, latest, live, sections })
  const expiries = slots.map((slot) => slot.slotExpiresAt?.getTime() ?? Infinity)
  const changesAt = Math.min(...expiries)
  return {
    ...(await pictured(arrangement, locale)),
    changesAt: Number.isFinite(changesAt) ? new Date(changesAt) : undefined,
  }
}

/** Pictures for the whole front in one query. */
async function pictured(front: Arrangement<CardRow>, locale: string): Promise<Arrangement<Card>> {
  const rows = [
    front.lead,
    ...front.secondary,
    ...front.live,
    ...front.opinion,
    ...front.blocks.flatMap((block) => block.stories),
  ]
  const cards = await withPictures([...rows.filter((row) => row !== undefined), ...front.river], locale)
  const byId = new Map(cards.map((card) => [card.id, card]))
  const shown = (list: readonly CardRow[]) => list.flatMap((row) => byId.get(row.id) ?? [])
  return {
    lead: front.lead && byId.get(front.lead.id),
    secondary: shown(front.secondary),
    live: shown(front.live),
    river: shown(front.river),
    opinion: shown(front.opinion),
    blocks: front.blocks.map((block) => ({ section: block.section, stories: shown(block.stories) })),
  }
}

import { database } from '@/db/client'
import type { CardRow } from '@/db/queries/cards'
import { findLiveArrangement } from '@/db/queries/fronts'
import { tags } from '@/delivery/tags'
import { getStoryPage, withPictures, type Card } from '@/features/articles/cards'
import { editionPath, getSite, type Site } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'
import { arrangeSection, type Filled } from './arrange-front'
import { cardsOf, emptyArrangement, nextChange, type FrontArrangement } from './arrangement'
import { readBlocks, readPlaced } from './read-news'

const nothing = { lead: undefined, secondary: [], blocks: [], changesAt: undefined, tags: [] }

/**
 * A page of a section; the first one begins with what editors placed, or with its latest story. `tags` are those of
 * what it shows from elsewhere. With an arrangement: as it would be with that one.
 */
export async function getSectionPage(
  site: Site,
  sectionId: number,
  page: number,
  now: Date,
  arrangement?: FrontArrangement,
) {
  const { locale } = site
  const found = await getStoryPage({ locale, sectionId }, page, now)
  if (!found || page > 1) return found && { ...found, ...nothing }
  const editors =
    arrangement ?? (await findLiveArrangement(await database(), { locale, sectionId })) ?? emptyArrangement
  const { slots, rowsOf } = await readPlaced(locale, editors, now)
  const blocks = await readBlocks(site, editors.blocks ?? [], rowsOf, now)
  const front = arrangeSection<CardRow>({ placed: slots, latest: found.stories, blocks })
  const elsewhere = [
    ...(front.lead ? [front.lead] : []),
    ...front.secondary,
    ...front.blocks.flatMap((block) => block.stories),
  ]
  const cards = new Map(
    [...found.stories, ...(await withPictures(elsewhere, locale))].map((card) => [card.id, card]),
  )
  const shown = (rows: readonly CardRow[]): Card[] => rows.flatMap(({ id }) => cards.get(id) ?? [])
  return {
    ...found,
    lead: front.lead && cards.get(front.lead.id),
    secondary: shown(front.secondary),
    blocks: front.blocks.map((block): Filled<Card> => ({ ...block, stories: shown(block.stories) })),
    stories: shown(front.stories),
    changesAt: nextChange(editors, now),
    tags: tagsOf(editors, locale),
  }
}

/** What a section's front shows beside its own stories: where one of those changes or goes, it does too. */
function tagsOf(editors: FrontArrangement, locale: string): string[] {
  const placed = cardsOf(editors).map(({ articleId }) => tags.article(articleId))
  const ruled = (editors.blocks ?? []).flatMap(({ rule }) => {
    switch (rule.by) {
      case 'section':
        return [tags.section(rule.sectionId, locale)]
      case 'topic':
        return [tags.topic(rule.topicId, locale)]
      default:
        return []
    }
  })
  return [...new Set([...placed, ...ruled])]
}

/** The same section in every edition that has it: locale to path. */
export async function sectionAlternates(site: Site, key: string): Promise<Record<string, string>> {
  const paths = await Promise.all(
    site.editions.map(async ({ locale }) => {
      const section = (await getSite(locale))?.sections.find((one) => one.key === key)
      return section ? [[locale, encodePath(editionPath(locale, `/${section.slug}`))]] : []
    }),
  )
  return Object.fromEntries(paths.flat())
}

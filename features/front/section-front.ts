import { database } from '@/db/client'
import { listFrontSlots } from '@/db/queries/front'
import { getStoryPage, withPictures, type Card } from '@/features/articles/cards'
import { editionPath, getSite, type Site } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

/** A page of a section; the first one leads with what editors placed, or with its latest story. */
export async function getSectionPage(site: Site, sectionId: number, page: number, now: Date) {
  const { locale } = site
  const found = await getStoryPage({ locale, sectionId }, page, now)
  if (!found || page > 1) return found && { ...found, lead: undefined, changesAt: undefined }
  const { placed, changesAt } = await getPlaced(locale, sectionId, now)
  const [lead, ...rest] = placed.length > 0 ? placed : found.stories
  const isElsewhere = (story: Card) => story.id !== lead?.id && !placed.some((one) => one.id === story.id)
  const stories = placed.length > 0 ? [...rest, ...found.stories.filter(isElsewhere)] : rest
  return { ...found, lead, stories, changesAt }
}

async function getPlaced(locale: string, sectionId: number, now: Date) {
  const slots = await listFrontSlots(await database(), locale, sectionId, now)
  const rows = slots.map(({ slot: _slot, slotHeadline, slotMediaId, slotExpiresAt: _expires, ...row }) => ({
    ...row,
    headline: slotHeadline ?? row.headline,
    leadMediaId: slotMediaId ?? row.leadMediaId,
  }))
  const changesAt = slots
    .map((slot) => slot.slotExpiresAt)
    .filter((moment) => moment !== null)
    .sort((one, other) => one.getTime() - other.getTime())[0]
  return { placed: await withPictures(rows, locale), changesAt }
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

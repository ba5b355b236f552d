import { database } from '@/db/client'
import { countCards, listCards, type CardFilter, type CardRow } from '@/db/queries/cards'
import { listStoryMonths, type CountedList } from '@/db/queries/story-counts'
import type { PictureMedia } from '@/features/media/picture-media'
import { getPictures } from '@/features/media/pictures'
import { articleLink } from './address'

/** A story as lists show it, with its address and its picture. */
export type Card = CardRow & { href: string; picture?: PictureMedia; portrait?: PictureMedia }

export const PAGE_SIZE = 20

/** Gives rows their addresses and pictures, in one query for all. */
export async function withPictures(rows: readonly CardRow[], locale: string): Promise<Card[]> {
  const ids = rows
    .flatMap((row) => [row.leadMediaId, row.isOpinion ? row.portraitId : null])
    .filter((id) => id !== null)
  const pictures = await getPictures(ids, locale)
  const find = (id: number | null) => (id === null ? undefined : pictures.get(id))
  return rows.map((row) => ({
    ...row,
    href: articleLink(row),
    picture: find(row.leadMediaId),
    portrait: find(row.portraitId),
  }))
}

/** Headlines and addresses of stories that readers may see, by id: for cards inside a text. */
export async function listLinks(ids: readonly number[], locale: string, now: Date) {
  const rows = ids.length
    ? await listCards(await database(), { locale, ids }, now, { limit: ids.length })
    : []
  return new Map(rows.map((row) => [row.id, { href: articleLink(row), headline: row.headline }]))
}

export async function listStories(filter: CardFilter, now: Date, limit: number): Promise<Card[]> {
  return withPictures(await listCards(await database(), filter, now, { limit }), filter.locale)
}

/** How many pages a list has; the first is there even when empty. */
export const countStoryPages = async (filter: CardFilter, now: Date, size = PAGE_SIZE): Promise<number> =>
  pagesOf((await findPlace(filter, 0, now)).total, size)

/** A numbered page of a list, or undefined where the list has no such page. The first page is there even when empty. */
export async function getStoryPage(filter: CardFilter, page: number, now: Date, size = PAGE_SIZE) {
  const { total, offset, before } = await findPlace(filter, (page - 1) * size, now)
  const pages = pagesOf(total, size)
  if (page > pages) return undefined
  const from = before ? { ...filter, publishedBefore: before } : filter
  const rows = await listCards(await database(), from, now, { limit: size, offset })
  return { stories: await withPictures(rows, filter.locale), page, pages, total }
}

/**
 * How many stories a list has, and where it goes on after so many: `offset` stories after a moment. Lists that are counted as
 * stories come and go know their months, so that only the stories of one are passed over; others are counted.
 */
async function findPlace(filter: CardFilter, skipped: number, now: Date) {
  const db = await database()
  const counted = countedList(filter)
  if (!counted) return { total: await countCards(db, filter, now), offset: skipped, before: undefined }
  const months = await listStoryMonths(db, counted, now)
  const total = months.reduce((sum, { stories }) => sum + stories, 0)
  let offset = skipped
  for (const [index, { month, stories }] of months.entries()) {
    if (offset < stories) return { total, offset, before: index === 0 ? undefined : afterMonth(month) }
    offset -= stories
  }
  return { total, offset, before: undefined }
}

/** The first moment after a month that is given as its first day. */
function afterMonth(month: string): Date {
  const first = new Date(`${month}T00:00:00Z`)
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1))
}

/** The list whose count is kept, where a filter asks for all of it. */
function countedList({
  locale,
  sectionId,
  topicId,
  personId,
  ...others
}: CardFilter): CountedList | undefined {
  const asked = [
    { list: 'section', listId: sectionId },
    { list: 'topic', listId: topicId },
    { list: 'person', listId: personId },
  ].flatMap(({ list, listId }) => (listId === undefined ? [] : [{ list, listId, locale } as CountedList]))
  if (asked.length > 1 || Object.values(others).some((value) => value !== undefined)) return undefined
  return asked[0] ?? { list: 'river', listId: 0, locale }
}

export type StoryPage = NonNullable<Awaited<ReturnType<typeof getStoryPage>>>

/** How many pages a list fills; one even when it is empty. */
export const pagesOf = (total: number, size = PAGE_SIZE) => Math.max(1, Math.ceil(total / size))

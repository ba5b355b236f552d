import { database } from '@/db/client'
import { countCards, listCards, type CardFilter, type CardRow } from '@/db/queries/cards'
import type { PictureMedia } from '@/features/media/picture-media'
import { getPictures } from '@/features/media/pictures'
import { readablePath } from '@/lib/slug'
import { articlePath } from './address'

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
    href: readablePath(articlePath(row)),
    picture: find(row.leadMediaId),
    portrait: find(row.portraitId),
  }))
}

/** Headlines and addresses of stories that readers may see, by id: for cards inside a text. */
export async function listLinks(ids: readonly number[], locale: string, now: Date) {
  const rows = ids.length
    ? await listCards(await database(), { locale, ids }, now, { limit: ids.length })
    : []
  return new Map(
    rows.map((row) => [row.id, { href: readablePath(articlePath(row)), headline: row.headline }]),
  )
}

export async function listStories(filter: CardFilter, now: Date, limit: number): Promise<Card[]> {
  return withPictures(await listCards(await database(), filter, now, { limit }), filter.locale)
}

/** How many pages a list has; the first is there even when empty. */
export const countStoryPages = async (filter: CardFilter, now: Date, size = PAGE_SIZE): Promise<number> =>
  pagesOf(await countCards(await database(), filter, now), size)

/** A numbered page of a list, or undefined where the list has no such page. The first page is there even when empty. */
export async function getStoryPage(filter: CardFilter, page: number, now: Date, size = PAGE_SIZE) {
  const db = await database()
  const total = await countCards(db, filter, now)
  const pages = pagesOf(total, size)
  if (page > pages) return undefined
  const rows = await listCards(db, filter, now, { limit: size, offset: (page - 1) * size })
  return { stories: await withPictures(rows, filter.locale), page, pages, total }
}

export type StoryPage = NonNullable<Awaited<ReturnType<typeof getStoryPage>>>

/** How many pages a list fills; one even when it is empty. */
export const pagesOf = (total: number, size = PAGE_SIZE) => Math.max(1, Math.ceil(total / size))

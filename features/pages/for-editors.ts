import { database } from '@/db/client'
import { findDeskPage, listDeskPages, type DeskPageRow } from '@/db/queries/desk-pages'
import { listHeadlines } from '@/db/queries/desk-writing'
import { countingIds } from '@/features/documents/block-ids'
import { readDocument } from '@/features/documents/read-document'
import { mediaIn, relatedIn } from '@/features/documents/text'
import { getPictures } from '@/features/media/pictures'

/** The pages of an edition in their order. */
export const getDeskPages = async (locale: string) => listDeskPages(await database(), locale)

export type PageForEditing = ReturnType<typeof pageForEditing>

/** A page as its editor takes it: every block with an id, the moment of its state as text. */
export const pageForEditing = ({ body, standfirst, updatedAt, ...page }: DeskPageRow) => ({
  ...page,
  standfirst: standfirst ?? '',
  // the same ids every time, or two states could not be laid side by side
  body: readDocument(body, { newId: countingIds() }).document,
  seenAt: updatedAt.toISOString(),
})

/** A page to be written, with what its text shows. */
export async function openPage(id: number) {
  const db = await database()
  const row = await findDeskPage(db, id)
  if (!row) return undefined
  const page = pageForEditing(row)
  const [pictures, stories] = await Promise.all([
    getPictures(mediaIn(page.body), page.locale),
    listHeadlines(db, relatedIn(page.body)),
  ])
  return {
    page,
    pictures: Object.fromEntries(pictures),
    stories: Object.fromEntries(stories.map(({ id: story, headline }) => [story, { headline }])),
  }
}

export type OpenPage = NonNullable<Awaited<ReturnType<typeof openPage>>>

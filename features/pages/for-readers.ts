import { database } from '@/db/client'
import { listPictures } from '@/db/queries/media'
import { findStaticPage, listLocalesOfStaticPage } from '@/db/queries/site'
import { listStories } from '@/features/articles/cards'
import { mediaIn, relatedIn } from '@/features/documents/text'
import { editionPath } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

export type StaticPageForReaders = NonNullable<Awaited<ReturnType<typeof getStaticPage>>>

/** A page that is not news, with everything its body shows. Pages with one slug are each other's translations. */
export async function getStaticPage(slug: string, locale: string, now: Date) {
  const db = await database()
  const page = await findStaticPage(db, locale, slug)
  if (!page) return undefined
  const inBody = relatedIn(page.body)
  const [pictures, linked, locales] = await Promise.all([
    listPictures(db, mediaIn(page.body), locale),
    inBody.length ? listStories({ locale, ids: inBody }, now, inBody.length) : [],
    listLocalesOfStaticPage(db, slug),
  ])
  return {
    ...page,
    alternates: Object.fromEntries(
      locales.map((one) => [one, encodePath(editionPath(one, `/pages/${slug}`))]),
    ),
    pictures: new Map(pictures.map((picture) => [picture.id, picture])),
    linked: new Map(linked.map((card) => [card.id, card])),
  }
}

import { database } from '@/db/client'
import { findStaticPage, listLocalesOfStaticPage } from '@/db/queries/site'
import { listLinks } from '@/features/articles/cards'
import { getPictures } from '@/features/media/pictures'
import { mediaIn, relatedIn } from '@/features/documents/text'
import { editionPath } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

export type StaticPageForReaders = NonNullable<Awaited<ReturnType<typeof getStaticPage>>>

/** A page that is not news, with everything its body shows. Pages with one slug are each other's translations. */
export async function getStaticPage(slug: string, locale: string, now: Date) {
  const db = await database()
  const page = await findStaticPage(db, locale, slug)
  if (!page) return undefined
  const [pictures, linked, locales] = await Promise.all([
    getPictures(mediaIn(page.body), locale),
    listLinks(relatedIn(page.body), locale, now),
    listLocalesOfStaticPage(db, slug),
  ])
  return {
    ...page,
    alternates: Object.fromEntries(
      locales.map((one) => [one, encodePath(editionPath(one, `/pages/${slug}`))]),
    ),
    pictures,
    linked,
  }
}

import { database } from '@/db/client'
import { listArticles, type ArticleRow } from '@/db/queries/articles'
import { findArticleAddress } from '@/db/queries/addresses'
import { remember } from '@/delivery/remember'
import { tags } from '@/delivery/tags'
import { mediaIn, relatedIn } from '@/features/documents/text'
import type { PictureMedia } from '@/features/media/picture-media'
import { getPictures } from '@/features/media/pictures'
import { articlePath } from './address'
import { listLinks } from './cards'
import { statusAt } from './status'

/** Where a story lives and whether readers may have it: the first thing a request for it asks. */
export async function getArticleAddress(id: number, now: Date) {
  // a thousand readers of one story at once ask for it once
  const asked = { tags: [tags.article(id), tags.site], ttlSeconds: 0 }
  const row = await remember(`address:${id}`, asked, async () =>
    findArticleAddress(await database(), id, now),
  )
  return row && { ...row, path: articlePath(row), standing: standingOf(row, now) }
}

type Addressed = NonNullable<Awaited<ReturnType<typeof findArticleAddress>>>
export type Standing = 'visible' | 'withdrawn' | 'killed' | 'hidden'

/** What a stranger may know of a story: a hidden draft is simply not there. */
function standingOf(story: Addressed, now: Date): Standing {
  if (story.isVisible) return 'visible'
  if (story.status === 'killed') return 'killed'
  return statusAt(story, now) === 'withdrawn' ? 'withdrawn' : 'hidden'
}

export type ArticleForReaders = ArticleRow & {
  publishedAt: Date
  path: string
  pictures: ReadonlyMap<number, PictureMedia>
  /** Stories that cards inside the body lead to. */
  linked: ReadonlyMap<number, { href: string; headline: string }>
}

/** A story that readers may see, with everything its body shows; undefined otherwise. */
export async function getArticle(id: number, now: Date): Promise<ArticleForReaders | undefined> {
  const [article] = await getArticles([id], now)
  return article
}

/** Those of one edition's stories that readers may see, in the order of `ids`: three queries for all. */
export async function getArticles(ids: readonly number[], now: Date): Promise<ArticleForReaders[]> {
  const listed = ids.length > 0 ? await listArticles(await database(), ids, now) : []
  const rows = listed.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)).filter(isOut)
  const [{ locale } = { locale: '' }] = rows
  const [pictures, linked] = await Promise.all([
    getPictures(rows.flatMap(picturesIn), locale),
    listLinks(rows.flatMap(linksIn), locale, now),
  ])
  return rows.map((row) => ({ ...row, path: articlePath(row), pictures, linked }))
}

const isOut = (row: ArticleRow): row is ArticleRow & { publishedAt: Date } =>
  row.isVisible && row.publishedAt !== null

const linksIn = ({ body }: ArticleRow) => relatedIn(body)
const picturesIn = ({ leadMediaId, bylines, body }: ArticleRow) =>
  [leadMediaId, ...bylines.map(({ portraitId }) => portraitId), ...mediaIn(body)].filter((id) => id !== null)

import { database } from '@/db/client'
import { findArticle, listArticles, type ArticleRow } from '@/db/queries/articles'
import { findArticleAddress } from '@/db/queries/addresses'
import { remember } from '@/delivery/remember'
import { staleness } from '@/delivery/staleness'
import { tags } from '@/delivery/tags'
import { mediaIn, relatedIn } from '@/features/documents/text'
import type { PictureMedia } from '@/features/media/picture-media'
import { getPictures } from '@/features/media/pictures'
import { articlePath } from './address'
import { listLinks } from './cards'
import { statusAt } from './status'

/** Where a story lives and whether readers may have it. */
export async function getArticleAddress(id: number, now: Date) {
  const row = await remember(`address:${id}`, askedOnce(id), async () =>
    findArticleAddress(await database(), id, now),
  )
  return row && { ...row, path: articlePath(row), standing: standingOf(row, now) }
}

/** A thousand readers of one story at once ask for it once. */
const askedOnce = (id: number) => ({ tags: [tags.article(id), tags.site], ttlSeconds: 0 })

/**
 * The same with the story itself: the first thing a request for its page asks. `read` gives what the page shows: the first
 * time what was just read, if nothing has changed since.
 */
export async function openArticle(id: number, now: Date) {
  const { epoch } = staleness
  const row = await remember(`story:${id}`, askedOnce(id), async () => findArticle(await database(), id, now))
  if (!row) return undefined
  const { sectionSlug, slug, unpublishAt } = row
  let held: ArticleRow | undefined = row
  const read = async (at: Date) => {
    const first = held
    // a page that is kept keeps this function, which must not keep the story: here nothing else of `row` is named
    held = undefined
    const isTrue = staleness.epoch === epoch && !(unpublishAt && unpublishAt <= at)
    return first && isTrue ? showAll([first], at).then(([article]) => article) : getArticle(id, at)
  }
  return { id, sectionSlug, slug, path: articlePath(row), standing: standingOf(row, now), read }
}

type Addressed = Pick<
  NonNullable<Awaited<ReturnType<typeof findArticleAddress>>>,
  'isVisible' | 'status' | 'publishedAt' | 'embargoUntil' | 'unpublishAt'
>
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
  const rows = ids.length > 0 ? await listArticles(await database(), ids, now) : []
  return showAll(
    rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
    now,
  )
}

/** Those that are out, with the pictures and links that their bodies show. */
async function showAll(listed: readonly ArticleRow[], now: Date): Promise<ArticleForReaders[]> {
  const rows = listed.filter(isOut)
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

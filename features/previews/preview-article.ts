import { database } from '@/db/client'
import { findArticle } from '@/db/queries/articles'
import { listCards } from '@/db/queries/cards'
import { findPreviewNames } from '@/db/queries/preview-links'
import { articlePath } from '@/features/articles/address'
import { listLinks, withPictures, type Card } from '@/features/articles/cards'
import type { StoryContent } from '@/features/articles/content'
import { findContent } from '@/features/articles/draft-of'
import type { ArticleForReaders } from '@/features/articles/for-readers'
import { countWords, mediaIn, plainText, relatedIn } from '@/features/documents/text'
import { getPictures } from '@/features/media/pictures'
import { getRelated } from '@/features/related/for-readers'
import { makeSlug } from '@/lib/slug'

const RAIL_LENGTH = 5

export type Previewed = { article: ArticleForReaders; related: Card[] }

/** A story as readers would get it if what is being written were published now. The caller has asked who may see it. */
export async function previewArticle(id: number, now: Date): Promise<Previewed | undefined> {
  const db = await database()
  const row = await findArticle(db, id, now)
  if (!row) return undefined
  const content = await findContent(db, id)
  const { section, bylines, topics } = await findPreviewNames(
    db,
    { locale: row.locale, sectionId: content.sectionId },
    content,
  )
  const words = wordsOf(content)
  const story = { ...row, ...words, ...section, bylines, topics, publishedAt: row.publishedAt ?? now }
  const portraits = bylines.map((byline) => byline.portraitId)
  const media = [content.leadMediaId, ...portraits, ...mediaIn(content.body)].filter((one) => one !== null)
  const [pictures, linked, related] = await Promise.all([
    getPictures(media, row.locale),
    listLinks(relatedIn(content.body), row.locale, now),
    previewRail({ id, locale: row.locale, sectionId: row.sectionId }, content, now),
  ])
  const article = { ...story, isIndexable: false, path: articlePath(story), pictures, linked }
  return { article, related }
}

/** A draft's fields as a published row holds them: an empty line is none. */
function wordsOf(content: StoryContent) {
  const { headline, body, kind, leadMediaId } = content
  return {
    ...{ headline, body, kind, leadMediaId },
    slug: content.slug || makeSlug(headline),
    wordCount: countWords(plainText(body)),
    shortHeadline: content.shortHeadline || null,
    kicker: content.kicker || null,
    standfirst: content.standfirst || null,
    datelineSource: content.datelineSource || null,
    datelinePlace: content.datelinePlace || null,
    leadCaption: content.leadCaption || null,
    sourceName: content.sourceName || null,
    sourceUrl: content.sourceUrl || null,
    seoTitle: content.seoTitle || null,
    seoDescription: content.seoDescription || null,
  }
}

/** The rail with the pins that are being chosen; what was computed for the story fills it up. */
async function previewRail(
  story: Parameters<typeof getRelated>[0],
  { pins, nevers }: StoryContent,
  now: Date,
) {
  const { locale } = story
  const db = await database()
  const rows = pins.length > 0 ? await listCards(db, { locale, ids: pins }, now, { limit: pins.length }) : []
  const pinned = await withPictures(
    pins.flatMap((pin) => rows.filter((row) => row.id === pin)),
    locale,
  )
  const rest = (await getRelated(story, now)).stories.filter(
    (card) => ![...pins, ...nevers].includes(card.id),
  )
  return [...pinned, ...rest].slice(0, RAIL_LENGTH)
}

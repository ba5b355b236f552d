import type { Db } from '@/db/client'
import {
  findStoredStory,
  listExisting,
  listStandIns,
  replaceParts,
  replacePinned,
  type StoredStoryRow,
} from '@/db/queries/drafts'
import { markProjected, type ProjectedColumns } from '@/db/queries/projection'
import { markSlugChanged } from '@/db/queries/revisions'
import { countWords, mediaIn, plainText } from '@/features/documents/text'
import { sameJson } from '@/lib/same-json'
import { makeSlug, typedSlug } from '@/lib/slug'
import type { StoryContent } from './content'
import { contentOf } from './draft-of'
import { indexArticles } from './index-text'

/**
 * Writes what editors wrote onto the story's row and all that hangs on it: what readers have once it is published. What
 * the content names and is no longer there is left out. `columns` are written along. A slug that readers may know is kept as a former one.
 */
export async function projectContent(
  tx: Db,
  articleId: number,
  content: StoryContent,
  { now, columns }: { now: Date; columns?: ProjectedColumns },
): Promise<void> {
  const row = await findStoredStory(tx, articleId)
  if (!row) throw new Error(`Article ${articleId} is not there`)
  const before = contentOf(row)
  const slug = slugFor(content, row)
  const projected = { ...(await columnsOf(tx, content, row, slug)), ...columns }
  await markProjected(tx, articleId, projected)
  if (slug !== row.slug && row.firstPublishedAt)
    await markSlugChanged(tx, articleId, { from: row.slug, to: slug, now })
  await projectParts(tx, articleId, before, content)
  if (isReadAnew(before, content)) await indexArticles(tx, [articleId])
}

const textOrNull = (text: string) => (text === '' ? null : text)

async function columnsOf(tx: Db, content: StoryContent, row: StoredStoryRow, slug: string) {
  const [sectionId = row.sectionId] = await listExisting(tx, 'sections', presentIn(content.sectionId))
  const [leadMediaId = null] = await listExisting(tx, 'media', presentIn(content.leadMediaId))
  return {
    ...{ kind: content.kind, headline: content.headline, slug, sectionId, leadMediaId, body: content.body },
    kicker: textOrNull(content.kicker),
    shortHeadline: textOrNull(content.shortHeadline),
    standfirst: textOrNull(content.standfirst),
    datelineSource: textOrNull(content.datelineSource),
    datelinePlace: textOrNull(content.datelinePlace),
    sourceName: textOrNull(content.sourceName),
    sourceUrl: textOrNull(content.sourceUrl),
    leadCaption: textOrNull(content.leadCaption),
    seoTitle: textOrNull(content.seoTitle),
    seoDescription: textOrNull(content.seoDescription),
    isIndexable: content.isIndexable,
    wordCount: countWords(plainText(content.body)),
  }
}

const presentIn = (id: number | null) => (id === null ? [] : [id])

/** As it was written, else made of the headline; readers' addresses do not change because a headline does. */
function slugFor(content: StoryContent, row: StoredStoryRow): string {
  if (content.slug === row.slug) return row.slug
  return typedSlug(content.slug) || (row.firstPublishedAt ? row.slug : makeSlug(content.headline))
}

/** What a story is found by. */
const searched = [
  ...(['headline', 'shortHeadline', 'kicker', 'standfirst'] as const),
  ...(['datelinePlace', 'body', 'bylines', 'topics'] as const),
] as const

const isReadAnew = (before: StoryContent, after: StoryContent) =>
  searched.some((name) => !sameJson(before[name], after[name]))

async function projectParts(tx: Db, articleId: number, before: StoryContent, after: StoryContent) {
  const shown = mediaIn(after.body)
  const existing = async (what: 'media' | 'articles', ids: readonly number[]) => {
    const found = new Set(await listExisting(tx, what, ids))
    return ids.filter((id) => found.has(id) && (what !== 'articles' || id !== articleId))
  }
  await replaceParts(tx, articleId, {
    ...(sameJson(before.bylines, after.bylines)
      ? {}
      : { bylines: await listStandIns(tx, 'people', after.bylines) }),
    ...(sameJson(before.topics, after.topics)
      ? {}
      : { topics: await listStandIns(tx, 'topics', after.topics) }),
    ...(sameJson(mediaIn(before.body), shown) ? {} : { media: await existing('media', shown) }),
  })
  if (sameJson([before.pins, before.nevers], [after.pins, after.nevers])) return
  const pins = await existing('articles', after.pins)
  const nevers = (await existing('articles', after.nevers)).filter((id) => !pins.includes(id))
  await replacePinned(tx, articleId, { pins, nevers })
}

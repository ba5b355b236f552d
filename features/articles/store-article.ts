import type { Db } from '@/db/client'
import {
  deleteArticleParts,
  insertArticleParts,
  insertArticles,
  insertRevisions,
  markArticleRewritten,
  reserveArticleIds,
  type ArticleParts,
  type NewArticle,
  type NewRevision,
} from '@/db/queries/store-articles'
import { upsertImportRecords, type ImportRecord } from '@/db/queries/store-imports'
import { countWords, mediaIn, plainText } from '@/features/documents/text'
import { makeSlug } from '@/lib/slug'
import { indexArticles } from './index-text'

/** A whole story with what hangs on it. Without a slug the headline makes one; without an id the next one is taken. */
export type StoryInput = Omit<NewArticle, 'id' | 'slug' | 'wordCount'> & {
  id?: number
  slug?: string
  /** Ids of people, in order. */
  bylines?: readonly number[]
  /** Ids of topics, in order. */
  topics?: readonly number[]
  corrections?: readonly { text: string; correctedAt: Date }[]
  formerSlugs?: readonly string[]
  importRecord?: Omit<ImportRecord, 'targetId'>
}
/** Who writes, why and when: it stands in the revision. */
export type Writing = { actor: string; reason: NewRevision['reason']; now: Date }

/** Writes one new story with its bylines, topics, pictures, corrections, search words and first revision. */
export async function storeArticle(tx: Db, story: StoryInput, writing: Writing): Promise<number> {
  const [id] = await storeArticles(tx, [story], writing)
  if (id === undefined) throw new Error('An article was not written')
  return id
}

/** The same for many in few statements; answers the ids in the order of the stories. Keep a batch at 500 or under. */
export async function storeArticles(
  tx: Db,
  stories: readonly StoryInput[],
  writing: Writing,
): Promise<number[]> {
  const free = await reserveArticleIds(tx, stories.filter((story) => story.id === undefined).length)
  const drafts = stories.map((story) => prepare(story, story.id ?? nextOf(free), writing))
  await insertArticles(
    tx,
    drafts.map((draft) => draft.article),
  )
  await insertArticleParts(tx, allParts(drafts.map((draft) => draft.parts)))
  await insertRevisions(
    tx,
    drafts.map((draft) => revisionOf(draft, 1, writing)),
  )
  await upsertImportRecords(
    tx,
    drafts.flatMap((draft) => draft.records),
  )
  const ids = drafts.map((draft) => draft.article.id)
  await indexArticles(tx, ids)
  return ids
}

/** Writes a story over, if it still stands at `version`; answers whether it did. */
export async function rewriteArticle(
  tx: Db,
  story: StoryInput & { id: number },
  version: number,
  writing: Writing,
): Promise<boolean> {
  const draft = prepare(story, story.id, writing)
  const isWritten = await markArticleRewritten(tx, draft.article, version)
  if (!isWritten) return false
  await deleteArticleParts(tx, story.id)
  // Corrections were told to readers once: only new ones are ever added, and not by writing over
  await insertArticleParts(tx, { ...draft.parts, corrections: [] })
  await insertRevisions(tx, [revisionOf(draft, version + 1, writing)])
  await upsertImportRecords(tx, draft.records)
  await indexArticles(tx, [story.id])
  return true
}

type Draft = ReturnType<typeof prepare>

function prepare(story: StoryInput, id: number, { now }: Writing) {
  const { bylines = [], topics = [], corrections = [], formerSlugs = [], importRecord, ...columns } = story
  const article = {
    ...columns,
    id,
    slug: story.slug || makeSlug(story.headline),
    wordCount: countWords(plainText(story.body)),
    updatedAt: story.updatedAt ?? now,
  }
  const parts: ArticleParts = {
    bylines: unique(bylines).map((personId, position) => ({ articleId: id, personId, position })),
    topics: unique(topics).map((topicId, position) => ({ articleId: id, topicId, position })),
    media: mediaIn(story.body).map((mediaId) => ({ articleId: id, mediaId })),
    corrections: corrections.map((correction) => ({ ...correction, articleId: id })),
    formerSlugs: unique(formerSlugs).map((slug) => ({ articleId: id, slug })),
  }
  const records = importRecord ? [{ ...importRecord, targetId: id }] : []
  return { article, parts, records, snapshot: { ...columns, bylines, topics } }
}

const revisionOf = (
  { article, snapshot }: Draft,
  version: number,
  { actor, reason, now }: Writing,
): NewRevision => ({
  ...{ articleId: article.id, version, reason, actor, createdAt: now },
  snapshot: { ...snapshot, slug: article.slug, wordCount: article.wordCount, updatedAt: article.updatedAt },
})

const allParts = (parts: readonly ArticleParts[]): ArticleParts => ({
  bylines: parts.flatMap((part) => part.bylines),
  topics: parts.flatMap((part) => part.topics),
  media: parts.flatMap((part) => part.media),
  corrections: parts.flatMap((part) => part.corrections),
  formerSlugs: parts.flatMap((part) => part.formerSlugs),
})

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]

function nextOf(ids: number[]): number {
  const id = ids.shift()
  if (id === undefined) throw new Error('Too few article ids were reserved')
  return id
}

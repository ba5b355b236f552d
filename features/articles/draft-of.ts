import type { Db } from '@/db/client'
import { findStoredStory, findWriting, type StoredStoryRow } from '@/db/queries/drafts'
import { articleKinds } from '@/db/schema/articles'
import { countingIds } from '@/features/documents/block-ids'
import { readDocument } from '@/features/documents/read-document'
import { sameJson } from '@/lib/same-json'
import { storyContent, type StoryContent } from './content'

/** What editors are writing of a story: its draft or, where nobody has touched it at the desk, what readers have. */
export async function findContent(db: Db, id: number): Promise<StoryContent> {
  const story = await findWriting(db, id)
  return (story?.draft && readSnapshot(story.draft)) ?? findPublishedContent(db, id)
}

/** What readers have of a story, or would have. */
export async function findPublishedContent(db: Db, id: number): Promise<StoryContent> {
  const row = await findStoredStory(db, id)
  if (!row) throw new Error(`Article ${id} is not there`)
  return contentOf(row)
}

export const contentOf = (row: StoredStoryRow): StoryContent => fromColumns(row)

/** Whether readers would see no difference. An address that nobody wrote is made, or stays as it is. */
export const sameContent = (one: StoryContent, other: StoryContent): boolean =>
  sameJson(
    { ...one, slug: other.slug === '' ? '' : one.slug },
    { ...other, slug: one.slug === '' ? '' : other.slug },
  )

/** A stored state of a story, whatever wrote it; undefined where it cannot be understood. */
export function readSnapshot(snapshot: Record<string, unknown>): StoryContent | undefined {
  const parsed = storyContent.safeParse(snapshot)
  if (parsed.success) return parsed.data
  // what an import wrote down has the columns of the row
  return 'body' in snapshot && typeof snapshot.headline === 'string' ? fromColumns(snapshot) : undefined
}

/** Reads what has a row's columns, some of them perhaps missing or null. */
function fromColumns(row: Record<string, unknown>): StoryContent {
  const line = (name: string) => (typeof row[name] === 'string' ? row[name] : '')
  const id = (name: string) => (typeof row[name] === 'number' ? row[name] : null)
  const ids = (name: string) =>
    Array.isArray(row[name]) ? row[name].filter((value): value is number => typeof value === 'number') : []
  return {
    ...{ kind: articleKinds.find((kind) => kind === row.kind) ?? 'news', kicker: line('kicker') },
    ...{ headline: line('headline'), shortHeadline: line('shortHeadline'), standfirst: line('standfirst') },
    ...{ sectionId: id('sectionId'), slug: line('slug') },
    ...{ datelineSource: line('datelineSource'), datelinePlace: line('datelinePlace') },
    ...{ sourceName: line('sourceName'), sourceUrl: line('sourceUrl') },
    ...{ leadMediaId: id('leadMediaId'), leadCaption: line('leadCaption') },
    ...{ bylines: ids('bylines'), topics: ids('topics'), pins: ids('pins'), nevers: ids('nevers') },
    ...{ seoTitle: line('seoTitle'), seoDescription: line('seoDescription') },
    isIndexable: row.isIndexable !== false,
    // the same ids every time, or two who open it could not be merged
    body: readDocument(row.body, { newId: countingIds() }).document,
  }
}

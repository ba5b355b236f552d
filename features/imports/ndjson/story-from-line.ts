import type { Db } from '@/db/client'
import type { StoryInput } from '@/features/articles/store-article'
import { countingIds } from '@/features/documents/block-ids'
import { readDocument } from '@/features/documents/read-document'
import { cleanWords } from '../clean-words'
import { readDateline } from '../dateline'
import type { ImportRun } from '../import-run'
import type { LineArticle } from './line-article'

/** A line as a story: its section by `cat`, its byline and dateline by `author`. */
export async function storyFromLine(tx: Db, article: LineArticle, run: ImportRun): Promise<StoryInput> {
  const publishedAt = momentOf(article.date)
  const { name, place } = authorOf(article.author ?? '')
  const section = article.cat ?? article.src ?? 'news'
  const status = publishedAt ? (publishedAt > run.now ? 'scheduled' : 'published') : 'draft'
  return {
    ...{
      locale: run.locale,
      status,
      publishedAt: publishedAt ?? null,
      firstPublishedAt: publishedAt ?? null,
    },
    sectionId: await run.sections.find(tx, {
      name: section,
      slug: section.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase(),
    }),
    headline: cleanWords(article.title, 500) || article.title.slice(0, 500),
    standfirst: article.abstract ? cleanWords(article.abstract, 1_000) : null,
    body: bodyOf(article.body ?? ''),
    updatedAt: publishedAt ?? run.now,
    datelinePlace: place ?? null,
    ...{ sourceName: article.src ?? null, sourceUrl: addressOf(article.url) },
    bylines: name ? await run.people.find(tx, [name]) : [],
    topics: await run.topics.find(
      tx,
      (article.tags ?? []).map((tag) => cleanWords(tag, 100)),
    ),
  }
}

/** A date that says its zone, or a bare one as UTC; undefined where it is none. */
export function momentOf(date: string | null | undefined): Date | undefined {
  if (!date || !/^\d{4}-\d{2}-\d{2}/.test(date)) return undefined
  const isZoned = /(Z|[+-]\d{2}:?\d{2})$/.test(date) || date.length === 10
  const moment = new Date(isZoned ? date : `${date.replace(' ', 'T')}Z`)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

/** Agencies sign "place - name". */
export function authorOf(author: string): { name: string; place?: string } {
  const name = cleanWords(author, 100)
  const parts = readDateline(name)
  return parts ? { name: parts.place, place: parts.source } : { name }
}

/** Plain text: a line is a paragraph. */
function bodyOf(text: string) {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
  const content = lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
  return readDocument({ type: 'doc', content }, { newId: countingIds() }).document
}

const addressOf = (url: string | null | undefined) =>
  url && /^https?:\/\//.test(url) ? url.slice(0, 2_000) : null

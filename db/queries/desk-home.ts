import { and, asc, desc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, comments, drafts, editions, jobs, revisions, users } from '../schema'
import { visibleToReaders } from './visible'

/** A story in one line of the first screen. */
const line = { id: articles.id, headline: articles.headline, locale: articles.locale }

/** The last word of an editor or a writer about handing a story in. */
const lastNote = (db: Db) =>
  db
    .select({ kind: comments.kind, text: comments.text, at: comments.createdAt, authorId: comments.authorId })
    .from(comments)
    .where(and(eq(comments.articleId, articles.id), inArray(comments.kind, ['submit', 'send-back'])))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(1)
    .as('last_note')

/** Drafts of a writer; `isBack` says that an editor sent it back and it was not handed in since. Those come first. */
export function listOwnDrafts(db: Db, userId: string, limit: number) {
  const note = lastNote(db)
  const isBack = sql<boolean>`coalesce(${note.kind} = 'send-back', false)`
  return db
    .select({
      ...line,
      at: articles.touchedAt,
      isBack,
      note: note.text,
      noteAt: note.at,
      noteBy: users.name,
    })
    .from(articles)
    .leftJoinLateral(note, sql`true`)
    .leftJoin(users, eq(users.id, note.authorId))
    .where(and(eq(articles.createdBy, userId), eq(articles.status, 'draft')))
    .orderBy(desc(isBack), desc(articles.touchedAt), desc(articles.id))
    .limit(limit)
}

/** What waits for an editor, who has waited longest first. */
export const listInReview = (db: Db, limit: number, ofUser?: string) =>
  db
    .select({ ...line, at: articles.touchedAt, by: users.name })
    .from(articles)
    .leftJoin(users, eq(users.id, articles.createdBy))
    .where(and(eq(articles.status, 'in-review'), ofUser ? eq(articles.createdBy, ofUser) : undefined))
    .orderBy(asc(articles.touchedAt), asc(articles.id))
    .limit(limit)

/** Stories that come out by themselves between now and `until`. */
export const listScheduled = (db: Db, now: Date, until: Date, limit: number, ofUser?: string) =>
  db
    .select({ ...line, at: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt) })
    .from(articles)
    .where(
      and(
        eq(articles.status, 'scheduled'),
        sql`${articles.publishedAt} > ${now.toISOString()}`,
        lt(articles.publishedAt, until),
        ofUser ? eq(articles.createdBy, ofUser) : undefined,
      ),
    )
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(limit)

/** Stories that are out, on which somebody has gone on writing without deciding about it. */
export const listUndecided = (db: Db, userId: string, since: Date, limit: number) =>
  db
    .select({ ...line, at: drafts.updatedAt })
    .from(drafts)
    .innerJoin(articles, eq(articles.id, drafts.articleId))
    .innerJoin(revisions, and(eq(revisions.articleId, articles.id), eq(revisions.version, articles.version)))
    .where(
      and(
        eq(drafts.updatedBy, userId),
        sql`${drafts.updatedAt} > ${since.toISOString()}`,
        inArray(articles.status, ['published', 'scheduled']),
        inArray(revisions.reason, ['save', 'restore']),
      ),
    )
    .orderBy(desc(drafts.updatedAt))
    .limit(limit)

/** What readers got last, in every edition. */
export function listLatestPublished(db: Db, now: Date, limit: number) {
  const latest = db
    .select({ ...line, at: articles.publishedAt })
    .from(articles)
    .where(and(eq(articles.locale, editions.locale), visibleToReaders(now)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)
    .as('latest')
  return db
    .select({ id: latest.id, headline: latest.headline, locale: latest.locale, at: latest.at })
    .from(editions)
    .innerJoinLateral(latest, sql`true`)
    .orderBy(desc(latest.at), desc(latest.id))
    .limit(limit)
}

/** What the clock has given up. */
export const listFailedJobs = (db: Db, limit: number) =>
  db
    .select({ id: jobs.id, kind: jobs.kind, at: sql<Date>`${jobs.failedAt}`.mapWith(jobs.failedAt) })
    .from(jobs)
    .where(isNotNull(jobs.failedAt))
    .orderBy(desc(jobs.failedAt))
    .limit(limit)

import { and, arrayContains, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../client'
import { articles, comments, users } from '../schema'

export type NewComment = Omit<typeof comments.$inferInsert, 'id'>
export type CommentRow = Awaited<ReturnType<typeof listComments>>[number]

export async function insertComment(tx: Db, comment: NewComment): Promise<number> {
  const [row] = await tx.insert(comments).values(comment).returning({ id: comments.id })
  if (!row) throw new Error('A comment was not written')
  return row.id
}

const authors = alias(users, 'authors')
const resolvers = alias(users, 'resolvers')

/** All that was said about a story, oldest first. */
export const listComments = (db: Db, articleId: number) =>
  db
    .select({
      id: comments.id,
      parentId: comments.parentId,
      kind: comments.kind,
      blockId: comments.blockId,
      quote: comments.quote,
      text: comments.text,
      mentions: comments.mentions,
      authorId: comments.authorId,
      authorName: authors.name,
      createdAt: comments.createdAt,
      resolvedAt: comments.resolvedAt,
      resolvedByName: resolvers.name,
    })
    .from(comments)
    .leftJoin(authors, eq(authors.id, comments.authorId))
    .leftJoin(resolvers, eq(resolvers.id, comments.resolvedBy))
    .where(eq(comments.articleId, articleId))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(1_000)

export async function countComments(db: Db, articleId: number): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(comments)
    .where(eq(comments.articleId, articleId))
  return row?.count ?? 0
}

/** A comment with what decides who may see it. */
export async function findComment(db: Db, id: number) {
  const [row] = await db
    .select({
      id: comments.id,
      articleId: comments.articleId,
      parentId: comments.parentId,
      kind: comments.kind,
      blockId: comments.blockId,
      quote: comments.quote,
      resolvedAt: comments.resolvedAt,
      createdBy: articles.createdBy,
      status: articles.status,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(comments.id, id))
    .limit(1)
  return row
}

/** Marks a thread resolved or open again; answers whether that was a change. */
export async function markResolved(
  tx: Db,
  id: number,
  resolved: { at: Date; by: string } | undefined,
): Promise<boolean> {
  const rows = await tx
    .update(comments)
    .set({ resolvedAt: resolved?.at ?? null, resolvedBy: resolved?.by ?? null })
    .where(
      and(
        eq(comments.id, id),
        resolved ? isNull(comments.resolvedAt) : sql`${comments.resolvedAt} is not null`,
      ),
    )
    .returning({ id: comments.id })
  return rows.length > 0
}

/** Those of these users who work here still, with their roles. */
export async function listActiveUsers(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(and(inArray(users.id, [...ids]), isNull(users.disabledAt)))
    .limit(ids.length)
}

/** Who may be mentioned where anybody who writes may read it: everybody who works here. */
export const listMentionable = (db: Db) =>
  db
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(isNull(users.disabledAt))
    .orderBy(asc(users.name), asc(users.id))
    .limit(500)

/** Open threads in which somebody was mentioned, latest first: for the desk's first screen. */
export const listMentionsOf = (db: Db, userId: string, limit: number) =>
  db
    .select({
      id: comments.id,
      articleId: comments.articleId,
      headline: articles.headline,
      locale: articles.locale,
      text: comments.text,
      authorName: authors.name,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(authors, eq(authors.id, comments.authorId))
    .where(
      and(
        arrayContains(comments.mentions, [userId]),
        isNull(comments.resolvedAt),
        // row by row: as an `exists` PostgreSQL reads every thread there is first
        sql`(${comments.parentId} is null or (select thread.resolved_at is null from comments thread where thread.id = ${comments.parentId}))`,
      ),
    )
    .orderBy(sql`${comments.createdAt} desc`)
    .limit(limit)

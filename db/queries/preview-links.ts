import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { listStandIns } from './drafts'
import {
  articles,
  people,
  personNames,
  previewLinks,
  sectionNames,
  sections,
  topicNames,
  users,
} from '../schema'

type NewLink = Omit<typeof previewLinks.$inferInsert, 'id'>

export async function insertPreviewLink(tx: Db, link: NewLink): Promise<number> {
  const [row] = await tx.insert(previewLinks).values(link).returning({ id: previewLinks.id })
  if (!row) throw new Error('A preview link was not written')
  return row.id
}

/** The link with this token's hash, good or not. */
export async function findPreviewLink(db: Db, tokenHash: string) {
  const [row] = await db
    .select({
      articleId: previewLinks.articleId,
      expiresAt: previewLinks.expiresAt,
      revokedAt: previewLinks.revokedAt,
      locale: articles.locale,
      status: articles.status,
    })
    .from(previewLinks)
    .innerJoin(articles, eq(articles.id, previewLinks.articleId))
    .where(eq(previewLinks.tokenHash, tokenHash))
    .limit(1)
  return row
}

/** Links to a story that still open it, latest first. */
export const listPreviewLinks = (db: Db, articleId: number, now: Date) =>
  db
    .select({
      id: previewLinks.id,
      createdByName: users.name,
      createdAt: previewLinks.createdAt,
      expiresAt: previewLinks.expiresAt,
    })
    .from(previewLinks)
    .leftJoin(users, eq(users.id, previewLinks.createdBy))
    .where(
      and(
        eq(previewLinks.articleId, articleId),
        isNull(previewLinks.revokedAt),
        gt(previewLinks.expiresAt, now),
      ),
    )
    .orderBy(desc(previewLinks.id))
    .limit(100)

/** Which story a link opens, with what decides who may touch it. */
export async function findLinkedStory(db: Db, id: number) {
  const [row] = await db
    .select({ articleId: articles.id, createdBy: articles.createdBy, status: articles.status })
    .from(previewLinks)
    .innerJoin(articles, eq(articles.id, previewLinks.articleId))
    .where(eq(previewLinks.id, id))
    .limit(1)
  return row
}

/** Closes a link; answers whether it was open. */
export async function markLinkRevoked(tx: Db, id: number, now: Date): Promise<boolean> {
  const rows = await tx
    .update(previewLinks)
    .set({ revokedAt: now })
    .where(and(eq(previewLinks.id, id), isNull(previewLinks.revokedAt)))
    .returning({ id: previewLinks.id })
  return rows.length > 0
}

/** The names that a story's page says, for the ids that its draft holds. */
export async function findPreviewNames(
  db: Db,
  { locale, sectionId }: { locale: string; sectionId: number | null },
  named: { bylines: readonly number[]; topics: readonly number[] },
) {
  const ids = {
    bylines: await listStandIns(db, 'people', named.bylines),
    topics: await listStandIns(db, 'topics', named.topics),
  }
  const [section] = await db
    .select({
      sectionId: sections.id,
      sectionKey: sections.key,
      sectionSlug: sectionNames.slug,
      sectionName: sectionNames.name,
      isOpinion: sections.isOpinion,
    })
    .from(sections)
    .innerJoin(sectionNames, and(eq(sectionNames.sectionId, sections.id), eq(sectionNames.locale, locale)))
    .where(eq(sections.id, sectionId ?? 0))
    .limit(1)
  const bylines = await db
    .select({
      id: people.id,
      slug: people.slug,
      name: personNames.name,
      role: personNames.role,
      portraitId: people.portraitId,
    })
    .from(people)
    .innerJoin(personNames, and(eq(personNames.personId, people.id), eq(personNames.locale, locale)))
    .where(inArray(people.id, ids.bylines.length > 0 ? [...ids.bylines] : [0]))
    .orderBy(sql`array_position(${sql.param([...ids.bylines])}::int[], ${people.id})`)
    .limit(20)
  const topics = await db
    .select({ id: topicNames.topicId, name: topicNames.name, slug: topicNames.slug })
    .from(topicNames)
    .where(
      and(
        inArray(topicNames.topicId, ids.topics.length > 0 ? [...ids.topics] : [0]),
        eq(topicNames.locale, locale),
      ),
    )
    .orderBy(
      sql`array_position(${sql.param([...ids.topics])}::int[], ${topicNames.topicId})`,
      asc(topicNames.topicId),
    )
    .limit(30)
  return { section, bylines, topics }
}

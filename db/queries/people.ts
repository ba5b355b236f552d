import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, bylines, people, personNames } from '../schema'
import { visibleToReaders } from './visible'

export async function findPerson(db: Db, slug: string, locale: string) {
  const [row] = await db
    .select({
      id: people.id,
      slug: people.slug,
      portraitId: people.portraitId,
      name: personNames.name,
      role: personNames.role,
      bio: personNames.bio,
    })
    .from(people)
    .innerJoin(personNames, and(eq(personNames.personId, people.id), eq(personNames.locale, locale)))
    .where(eq(people.slug, slug))
    .limit(1)
  return row
}

export async function hasPerson(db: Db, id: number): Promise<boolean> {
  const isSomebody = and(eq(people.id, id), isNull(people.mergedIntoId))
  return (await db.select({ id: people.id }).from(people).where(isSomebody).limit(1)).length > 0
}

/** The people of an edition who have bylines there, with how many stories of theirs readers may see. */
export const listPeople = (db: Db, locale: string, now: Date) =>
  db
    .select({
      id: people.id,
      slug: people.slug,
      name: personNames.name,
      role: personNames.role,
      portraitId: people.portraitId,
      stories: sql<number>`count(${articles.id})::int`,
    })
    .from(people)
    .innerJoin(personNames, and(eq(personNames.personId, people.id), eq(personNames.locale, locale)))
    .innerJoin(bylines, eq(bylines.personId, people.id))
    .innerJoin(
      articles,
      and(eq(articles.id, bylines.articleId), eq(articles.locale, locale), visibleToReaders(now)),
    )
    .groupBy(people.id, personNames.personId, personNames.locale)
    .orderBy(desc(sql`count(${articles.id})`), asc(people.id))
    .limit(500)

/** Names in an edition, or in any where it has none: for choosing a byline. */
export const listPersonNames = (db: Db, locale: string) =>
  db
    .selectDistinctOn([personNames.personId], { id: personNames.personId, name: personNames.name })
    .from(personNames)
    .orderBy(personNames.personId, sql`${personNames.locale} <> ${locale}`)
    .limit(5_000)

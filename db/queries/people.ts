import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { people, personNames } from '../schema'
import { countedNow } from './story-counts'

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
export async function listPeople(db: Db, locale: string, now: Date) {
  type Row = {
    id: number
    slug: string
    name: string
    role: string | null
    portraitId: number | null
    stories: number
  }
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.slug, names.name, names.role, p.portrait_id "portraitId", counted.stories
    from people p join person_names names on names.person_id = p.id and names.locale = ${locale}
    join ${countedNow('person', locale, now)} counted on counted.id = p.id
    order by counted.stories desc, p.id limit 500`)
  return rows
}

/** Names in an edition, or in any where it has none: for choosing a byline. */
export const listPersonNames = (db: Db, locale: string) =>
  db
    .selectDistinctOn([personNames.personId], { id: personNames.personId, name: personNames.name })
    .from(personNames)
    .orderBy(personNames.personId, sql`${personNames.locale} <> ${locale}`)
    .limit(5_000)

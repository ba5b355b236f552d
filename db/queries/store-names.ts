import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { people, personNames, sectionNames, sections, topicNames, topics } from '../schema'

type NewSection = typeof sections.$inferInsert
type NewSectionName = Omit<typeof sectionNames.$inferInsert, 'sectionId'>
type NewPersonName = Omit<typeof personNames.$inferInsert, 'personId'>
type NewTopicName = Omit<typeof topicNames.$inferInsert, 'topicId'>

/** The section that an edition knows by this name or slug. */
export async function findSectionByName(db: Db, locale: string, name: string, slug: string) {
  const [row] = await db
    .select({ id: sectionNames.sectionId, name: sectionNames.name, slug: sectionNames.slug })
    .from(sectionNames)
    .where(and(eq(sectionNames.locale, locale), or(eq(sectionNames.name, name), eq(sectionNames.slug, slug))))
    .orderBy(sql`${sectionNames.name} <> ${name}`)
    .limit(1)
  return row
}

export async function findSectionByKey(db: Db, key: string) {
  const [row] = await db.select({ id: sections.id }).from(sections).where(eq(sections.key, key)).limit(1)
  return row
}

/** A section behind all others unless it says where; its names by edition. */
export async function insertSection(db: Db, section: NewSection, names: NewSectionName[]): Promise<number> {
  const last = sql<number>`(select coalesce(max(position), -1) + 1 from sections)`
  const [row] = await db
    .insert(sections)
    .values({ ...section, position: section.position ?? last })
    .returning({ id: sections.id })
  if (!row) throw new Error(`Section ${section.key} was not written`)
  await insertSectionNames(db, row.id, names)
  return row.id
}

export async function insertSectionNames(db: Db, sectionId: number, names: NewSectionName[]): Promise<void> {
  if (names.length > 0) await db.insert(sectionNames).values(names.map((name) => ({ ...name, sectionId })))
}

/** People by the name under which an edition knows them. */
export const listPeopleByName = (db: Db, locale: string, names: readonly string[]) =>
  db
    .select({ id: personNames.personId, name: personNames.name })
    .from(personNames)
    .where(and(eq(personNames.locale, locale), inArray(personNames.name, [...names])))
    .orderBy(personNames.personId)
    .limit(names.length * 10)

export async function hasPersonSlug(db: Db, slug: string): Promise<boolean> {
  const rows = await db.select({ id: people.id }).from(people).where(eq(people.slug, slug)).limit(1)
  return rows.length > 0
}

export async function insertPerson(db: Db, slug: string, names: NewPersonName[]): Promise<number> {
  const [row] = await db.insert(people).values({ slug }).returning({ id: people.id })
  if (!row) throw new Error(`Person ${slug} was not written`)
  await db.insert(personNames).values(names.map((name) => ({ ...name, personId: row.id })))
  return row.id
}

export async function markPortrait(db: Db, personId: number, portraitId: number): Promise<void> {
  await db.update(people).set({ portraitId }).where(eq(people.id, personId))
}

export const listTopicsByName = (db: Db, locale: string, names: readonly string[]) =>
  db
    .select({ id: topicNames.topicId, name: topicNames.name })
    .from(topicNames)
    .where(and(eq(topicNames.locale, locale), inArray(topicNames.name, [...names])))
    .limit(names.length)

export async function insertTopic(db: Db, names: NewTopicName[]): Promise<number> {
  const [row] = await db.insert(topics).values({}).returning({ id: topics.id })
  if (!row) throw new Error('A topic was not written')
  await db.insert(topicNames).values(names.map((name) => ({ ...name, topicId: row.id })))
  return row.id
}

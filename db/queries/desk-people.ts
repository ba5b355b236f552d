import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { people, personNames, users } from '../schema'
import { beginsWith, behind, countUpTo, namesLock, type NameCursor } from './names'

export type PersonName = { locale: string; name: string; role: string | null; bio: string | null }
export type DeskPersonRow = {
  id: number
  slug: string
  portraitId: number | null
  names: PersonName[]
  stories: number
}

const namesOf = sql`coalesce((
  select json_agg(json_build_object('locale', n.locale, 'name', n.name, 'role', n.role, 'bio', n.bio)
    order by n.locale) from person_names n where n.person_id = p.id), '[]'::json)`

/** People of an edition by name, with their names in all editions and how many stories carry them: up to `mostStories`. */
export async function listDeskPeople(
  db: Db,
  { locale, prefix, cursor }: { locale: string; prefix: string; cursor?: NameCursor },
  { limit, mostStories }: { limit: number; mostStories: number },
) {
  const key = sql`t.sort_key collate "C"`
  const order = cursor?.isBackward ? sql`${key} desc, t.person_id desc` : sql`${key}, t.person_id`
  const { rows } = await db.execute<DeskPersonRow>(sql`
    select p.id, p.slug, p.portrait_id "portraitId", ${namesOf} names,
      ${countUpTo(mostStories, sql`bylines b where b.person_id = p.id`)} stories
    from person_names t join people p on p.id = t.person_id
    where t.locale = ${locale} and ${beginsWith(sql`t.sort_key`, prefix)}
      and ${behind(cursor, { table: sql`person_names`, id: sql`person_id`, locale })}
    order by ${order} limit ${limit}`)
  return cursor?.isBackward ? rows.reverse() : rows
}

/** People of an edition whose name begins so, however its letters are typed. */
export const listPeopleLike = (db: Db, locale: string, query: string, limit: number) =>
  db
    .select({ id: personNames.personId, name: personNames.name, role: personNames.role })
    .from(personNames)
    .where(and(eq(personNames.locale, locale), beginsWith(personNames.sortKey, query)))
    .orderBy(sql`${personNames.sortKey} collate "C"`, personNames.personId)
    .limit(limit)

/** Holds back everybody else who names, merges or removes people until the transaction ends. */
export const lockPeopleNames = (tx: Db): Promise<void> => namesLock(tx, 'people')

/** Somebody with their names; one who was merged into another is not there. */
export async function findPersonToChange(db: Db, id: number) {
  const { rows } = await db.execute<Omit<DeskPersonRow, 'stories'>>(sql`
    select p.id, p.slug, p.portrait_id "portraitId", ${namesOf} names
    from people p where p.id = ${id} and p.merged_into_id is null limit 1`)
  return rows[0]
}

/** The same, held against drafts that are being published. */
export async function lockPerson(tx: Db, id: number) {
  const mine = and(eq(people.id, id), isNull(people.mergedIntoId))
  const [row] = await tx.select({ id: people.id }).from(people).where(mine).limit(1).for('update')
  return row && findPersonToChange(tx, id)
}

export async function findPersonBySlug(db: Db, slug: string): Promise<number | undefined> {
  const [row] = await db.select({ id: people.id }).from(people).where(eq(people.slug, slug)).limit(1)
  return row?.id
}

export async function upsertPersonName(tx: Db, personId: number, row: PersonName): Promise<void> {
  const { locale: _locale, ...columns } = row
  await tx
    .insert(personNames)
    .values({ ...row, personId })
    .onConflictDoUpdate({ target: [personNames.personId, personNames.locale], set: columns })
}

export async function deletePersonName(tx: Db, personId: number, locale: string): Promise<void> {
  await tx.delete(personNames).where(and(eq(personNames.personId, personId), eq(personNames.locale, locale)))
}

export async function markPerson(
  tx: Db,
  id: number,
  columns: { slug: string; portraitId: number | null },
): Promise<void> {
  await tx.update(people).set(columns).where(eq(people.id, id))
}

/** Whether any story carries somebody's byline, in whatever state: in one edition, or in all. */
export async function hasStoriesBy(db: Db, personId: number, locale?: string): Promise<boolean> {
  const { rows } = await db.execute<{ found: boolean }>(sql`
    select exists (select 1 from bylines b join articles a on a.id = b.article_id
      where b.person_id = ${personId} ${locale === undefined ? sql`` : sql`and a.locale = ${locale}`}) found`)
  return rows[0]?.found ?? false
}

/** Gives somebody's stories to another: a story that has both keeps one. Answers how many there were. */
export async function moveStoriesBy(tx: Db, from: number, into: number): Promise<number> {
  const doubled = await tx.execute(sql`delete from bylines a using bylines b
    where a.person_id = ${from} and b.person_id = ${into} and b.article_id = a.article_id`)
  const moved = await tx.execute(sql`update bylines set person_id = ${into} where person_id = ${from}`)
  return (doubled.rowCount ?? 0) + (moved.rowCount ?? 0)
}

/** From now on somebody's id means another; who was merged into them before goes along, and so do accounts. */
export async function markPersonMerged(tx: Db, from: number, into: number): Promise<void> {
  await tx.delete(personNames).where(eq(personNames.personId, from))
  await tx.update(users).set({ personId: into }).where(eq(users.personId, from))
  await tx.execute(
    sql`update people set merged_into_id = ${into} where id = ${from} or merged_into_id = ${from}`,
  )
}

export async function deletePerson(tx: Db, id: number): Promise<void> {
  await tx.delete(people).where(eq(people.id, id))
}

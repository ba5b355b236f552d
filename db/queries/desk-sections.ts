import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { sectionNames, sections } from '../schema'
import { countUpTo, namesLock } from './names'

export type SectionName = { locale: string; name: string; slug: string; standfirst: string | null }
export type DeskSectionRow = {
  id: number
  key: string
  isOpinion: boolean
  names: SectionName[]
  stories: number
}

const namesOf = sql`coalesce((
  select json_agg(json_build_object('locale', n.locale, 'name', n.name, 'slug', n.slug, 'standfirst', n.standfirst)
    order by n.locale) from section_names n where n.section_id = s.id), '[]'::json)`

/** All sections in their order, with their names by edition and how many stories each has: up to `mostStories`. */
export async function listDeskSections(db: Db, mostStories: number): Promise<DeskSectionRow[]> {
  const { rows } = await db.execute<DeskSectionRow>(sql`
    select s.id, s.key, s.is_opinion "isOpinion", ${namesOf} names,
      ${countUpTo(mostStories, sql`articles a where a.section_id = s.id`)} stories
    from sections s order by s.position, s.id limit 200`)
  return rows
}

/** Holds back everybody else who changes sections until the transaction ends. */
export const lockSections = (tx: Db): Promise<void> => namesLock(tx, 'sections')

export async function findSectionToChange(db: Db, id: number) {
  const { rows } = await db.execute<Omit<DeskSectionRow, 'stories'>>(sql`
    select s.id, s.key, s.is_opinion "isOpinion", ${namesOf} names from sections s where s.id = ${id} limit 1`)
  return rows[0]
}

export async function listSectionIds(db: Db): Promise<number[]> {
  const rows = await db
    .select({ id: sections.id })
    .from(sections)
    .orderBy(sections.position, sections.id)
    .limit(1_000)
  return rows.map((row) => row.id)
}

/** The section that has an address in an edition. */
export async function findSectionBySlug(db: Db, locale: string, slug: string): Promise<number | undefined> {
  const [row] = await db
    .select({ id: sectionNames.sectionId })
    .from(sectionNames)
    .where(and(eq(sectionNames.locale, locale), eq(sectionNames.slug, slug)))
    .limit(1)
  return row?.id
}

export async function upsertSectionName(tx: Db, sectionId: number, row: SectionName): Promise<void> {
  const { locale: _locale, ...columns } = row
  await tx
    .insert(sectionNames)
    .values({ ...row, sectionId })
    .onConflictDoUpdate({ target: [sectionNames.sectionId, sectionNames.locale], set: columns })
}

export async function deleteSectionName(tx: Db, sectionId: number, locale: string): Promise<void> {
  const mine = eq(sectionNames.sectionId, sectionId)
  await tx.delete(sectionNames).where(and(mine, eq(sectionNames.locale, locale)))
}

export async function markOpinion(tx: Db, id: number, isOpinion: boolean): Promise<void> {
  await tx.update(sections).set({ isOpinion }).where(eq(sections.id, id))
}

export async function markSectionOrder(tx: Db, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`update sections set position = array_position(${sql.param([...ids])}::int[], id) - 1
    where id = any(${sql.param([...ids])}::int[])`)
}

/** Whether a section has any story, in whatever state: in one edition, or in all. */
export async function hasStoriesIn(db: Db, sectionId: number, locale?: string): Promise<boolean> {
  const { rows } = await db.execute<{ found: boolean }>(sql`
    select exists (select 1 from articles a where a.section_id = ${sectionId}
      ${locale === undefined ? sql`` : sql`and a.locale = ${locale}`}) found`)
  return rows[0]?.found ?? false
}

export async function deleteSection(tx: Db, id: number): Promise<void> {
  await tx.delete(sections).where(eq(sections.id, id))
}

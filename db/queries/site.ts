import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../client'
import { editions, sectionNames, sections, settings, staticPages } from '../schema'

export type EditionRow = Awaited<ReturnType<typeof listEditions>>[number]
export type SectionRow = Awaited<ReturnType<typeof listSections>>[number]

export const listEditions = (db: Db) =>
  db
    .select({ locale: editions.locale, name: editions.name, direction: editions.direction })
    .from(editions)
    .where(eq(editions.isEnabled, true))
    .orderBy(asc(editions.position), asc(editions.locale))
    .limit(50)

export async function hasEdition(db: Db, locale: string): Promise<boolean> {
  const rows = await db
    .select({ locale: editions.locale })
    .from(editions)
    .where(eq(editions.locale, locale))
    .limit(1)
  return rows.length > 0
}

/** The sections that an edition has, in the newsroom's order. */
export const listSections = (db: Db, locale: string) =>
  db
    .select({
      id: sections.id,
      key: sections.key,
      colour: sections.colour,
      isOpinion: sections.isOpinion,
      name: sectionNames.name,
      slug: sectionNames.slug,
      standfirst: sectionNames.standfirst,
    })
    .from(sections)
    .innerJoin(sectionNames, and(eq(sectionNames.sectionId, sections.id), eq(sectionNames.locale, locale)))
    .orderBy(asc(sections.position), asc(sections.id))
    .limit(200)

export const listSettings = (db: Db) =>
  db.select({ key: settings.key, value: settings.value }).from(settings).limit(200)

export async function upsertSetting(db: Db, key: string, value: unknown, now: Date): Promise<void> {
  await db
    .insert(settings)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } })
}

/** The pages that the footer links to. */
export const listStaticPages = (db: Db, locale: string) =>
  db
    .select({ slug: staticPages.slug, headline: staticPages.headline, isInFooter: staticPages.isInFooter })
    .from(staticPages)
    .where(eq(staticPages.locale, locale))
    .orderBy(asc(staticPages.position), asc(staticPages.id))
    .limit(50)

export async function findStaticPage(db: Db, locale: string, slug: string) {
  const [row] = await db
    .select({
      id: staticPages.id,
      slug: staticPages.slug,
      headline: staticPages.headline,
      standfirst: staticPages.standfirst,
      body: staticPages.body,
      updatedAt: staticPages.updatedAt,
    })
    .from(staticPages)
    .where(and(eq(staticPages.locale, locale), eq(staticPages.slug, slug)))
    .limit(1)
  return row
}

/** The editions that have a page by this slug. */
export async function listLocalesOfStaticPage(db: Db, slug: string): Promise<string[]> {
  const rows = await db
    .select({ locale: staticPages.locale })
    .from(staticPages)
    .innerJoin(editions, and(eq(editions.locale, staticPages.locale), eq(editions.isEnabled, true)))
    .where(eq(staticPages.slug, slug))
    .orderBy(asc(editions.position), asc(editions.locale))
    .limit(50)
  return rows.map((row) => row.locale)
}

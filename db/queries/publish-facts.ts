import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { media, mediaTexts, people, personNames, sectionNames } from '../schema'

export type GatePicture = Awaited<ReturnType<typeof listGatePictures>>[number]

/** Pictures as the publish gate looks at them: their own alternative text in one language, rights and size. */
export const listGatePictures = (db: Db, ids: readonly number[], locale: string) =>
  db
    .select({
      id: media.id,
      alt: sql<string>`coalesce(${mediaTexts.alt}, '')`,
      widthPx: media.widthPx,
      rightsExpireAt: media.rightsExpireAt,
    })
    .from(media)
    .leftJoin(mediaTexts, and(eq(mediaTexts.mediaId, media.id), eq(mediaTexts.locale, locale)))
    .where(inArray(media.id, ids.length > 0 ? [...ids] : [0]))
    .limit(Math.max(1, ids.length))

/** Whether a section has pages in an edition. */
export async function hasSectionIn(db: Db, sectionId: number, locale: string): Promise<boolean> {
  const rows = await db
    .select({ id: sectionNames.sectionId })
    .from(sectionNames)
    .where(and(eq(sectionNames.sectionId, sectionId), eq(sectionNames.locale, locale)))
    .limit(1)
  return rows.length > 0
}

/** Which of these people have a name in an edition: the others' bylines would not be seen. */
export async function listNamedPeople(db: Db, ids: readonly number[], locale: string): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .innerJoin(personNames, eq(personNames.personId, sql`coalesce(${people.mergedIntoId}, ${people.id})`))
    .where(and(inArray(people.id, [...ids]), eq(personNames.locale, locale)))
    .limit(ids.length)
  return rows.map((row) => row.id)
}

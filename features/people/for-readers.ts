import { database } from '@/db/client'
import { findPerson, listPeople } from '@/db/queries/people'
import type { PictureMedia } from '@/features/media/picture-media'
import { getPictures } from '@/features/media/pictures'

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>
export type PersonForReaders = Person & { portrait?: PictureMedia }
export type ListedPerson = Awaited<ReturnType<typeof listPeople>>[number] & { portrait?: PictureMedia }

/** Somebody an edition knows, by the slug of their page. */
export async function getPerson(slug: string, locale: string): Promise<PersonForReaders | undefined> {
  const person = await findPerson(await database(), slug, locale)
  return person && (await withPortraits([person], locale))[0]
}

/** Everybody with stories in an edition, those with most first. */
export const getPeople = async (locale: string, now: Date): Promise<ListedPerson[]> =>
  withPortraits(await listPeople(await database(), locale, now), locale)

async function withPortraits<Row extends { portraitId: number | null }>(
  rows: readonly Row[],
  locale: string,
) {
  const ids = rows.map((row) => row.portraitId).filter((id) => id !== null)
  const portraits = await getPictures(ids, locale)
  return rows.map((row) => ({
    ...row,
    portrait: row.portraitId === null ? undefined : portraits.get(row.portraitId),
  }))
}

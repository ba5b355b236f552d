import { database } from '@/db/client'
import { listPersonNames } from '@/db/queries/people'

/** Everybody who can have a byline, by the name an edition knows them under. */
export const listBylines = async (locale: string): Promise<{ id: number; name: string }[]> => {
  const people = await listPersonNames(await database(), locale)
  return people.sort((one, other) => one.name.localeCompare(other.name, locale))
}

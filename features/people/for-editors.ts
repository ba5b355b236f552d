import { database } from '@/db/client'
import { findPersonToChange, listDeskPeople, listPeopleLike, type PersonName } from '@/db/queries/desk-people'
import { listPersonNames } from '@/db/queries/people'
import { getPictures } from '@/features/media/pictures'
import { cleanLine } from '@/lib/clean-text'
import { pageByName } from '@/lib/name-page'
import { done, type Result } from '@/lib/result'

const PAGE_SIZE = 40
const MOST_SUGGESTED = 12
/** Beyond it a count says "more than". */
export const MOST_COUNTED = 10_000

/** Everybody who can have a byline, by the name an edition knows them under. */
export const listBylines = async (locale: string): Promise<{ id: number; name: string }[]> => {
  const people = await listPersonNames(await database(), locale)
  return people.sort((one, other) => one.name.localeCompare(other.name, locale))
}

export type DeskPerson = Awaited<ReturnType<typeof getDeskPeople>>['rows'][number]

/** A page of an edition's people by name, with their portraits and the places where the pages beside it begin. */
export async function getDeskPeople(locale: string, query: { q?: string; after?: string; before?: string }) {
  const db = await database()
  const prefix = cleanLine((query.q ?? '').slice(0, 200), 80)
  const page = await pageByName(query, PAGE_SIZE, (cursor, limit) =>
    listDeskPeople(db, { locale, prefix, cursor }, { limit, mostStories: MOST_COUNTED }),
  )
  const portraits = await getPictures(
    page.rows.flatMap(({ portraitId }) => portraitId ?? []),
    locale,
  )
  const rows = page.rows.map((row) => ({
    ...row,
    portrait: row.portraitId === null ? undefined : portraits.get(row.portraitId),
  }))
  return { ...page, rows }
}

/** How somebody's names stand, for a colleague who is overtaken while changing them. */
export async function namesOfPerson({ id }: { id: number }): Promise<Result<PersonName[]> | undefined> {
  const person = await findPersonToChange(await database(), id)
  return person && done(person.names)
}

/** People of an edition whose name begins so. */
export const suggestPeople = async ({ query, locale }: { query: string; locale: string }) =>
  done(await listPeopleLike(await database(), locale, query, MOST_SUGGESTED))

import type { Db } from '@/db/client'
import { hasPersonSlug, insertPerson, listPeopleByName } from '@/db/queries/store-names'
import { findOrMake } from '@/lib/find-or-make'
import { makeSlug } from '@/lib/slug'

/** Finds people by the name an edition knows them under, and makes those it lacks. One finder serves one run. */
export const makePersonFinder = (locale: string, onMade?: (name: string) => void) =>
  findOrMake<Db>({
    find: (tx, names) => listPeopleByName(tx, locale, names),
    make: async (tx, name) => insertPerson(tx, await freeSlug(tx, name), [{ locale, name }]),
    onMade,
  })

async function freeSlug(tx: Db, name: string): Promise<string> {
  const slug = makeSlug(name)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    if (!(await hasPersonSlug(tx, candidate))) return candidate
  }
}

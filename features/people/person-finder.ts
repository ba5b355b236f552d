import type { Db } from '@/db/client'
import { hasPersonSlug, insertPerson, listPeopleByName } from '@/db/queries/store-names'
import { makeSlug } from '@/lib/slug'

/** Finds people by the name an edition knows them under, and makes those it lacks. One finder serves one run. */
export function makePersonFinder(locale: string, onMade: (name: string) => void = () => undefined) {
  const known = new Map<string, number>()
  return {
    /** Forgets ids of a transaction that was undone. */
    forget: () => known.clear(),
    /** Ids in the order of the names; blank names are passed over. */
    async find(tx: Db, names: readonly string[]): Promise<number[]> {
      const wanted = names.map((name) => name.normalize('NFC').trim()).filter(Boolean)
      const missing = [...new Set(wanted.filter((name) => !known.has(name)))]
      if (missing.length > 0) {
        for (const { id, name } of (await listPeopleByName(tx, locale, missing)).reverse())
          known.set(name, id)
      }
      for (const name of missing) {
        if (known.has(name)) continue
        known.set(name, await insertPerson(tx, await freeSlug(tx, name), [{ locale, name }]))
        onMade(name)
      }
      return wanted.flatMap((name) => known.get(name) ?? [])
    },
  }
}

async function freeSlug(tx: Db, name: string): Promise<string> {
  const slug = makeSlug(name)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    if (!(await hasPersonSlug(tx, candidate))) return candidate
  }
}

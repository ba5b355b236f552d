import type { Db } from '@/db/client'
import { insertTopic, listTopicsByName } from '@/db/queries/store-names'
import { makeSlug } from '@/lib/slug'

/** Finds an edition's topics by name, and makes those it lacks. One finder serves one run. */
export function makeTopicFinder(locale: string, onMade: (name: string) => void = () => undefined) {
  const known = new Map<string, number>()
  return {
    /** Forgets ids of a transaction that was undone. */
    forget: () => known.clear(),
    /** Ids in the order of the names; blank names are passed over. */
    async find(tx: Db, names: readonly string[]): Promise<number[]> {
      const wanted = names.map((name) => name.normalize('NFC').trim()).filter(Boolean)
      const missing = [...new Set(wanted.filter((name) => !known.has(name)))]
      if (missing.length > 0) {
        for (const { id, name } of await listTopicsByName(tx, locale, missing)) known.set(name, id)
      }
      for (const name of missing) {
        if (known.has(name)) continue
        known.set(name, await insertTopic(tx, [{ locale, name, slug: makeSlug(name) }]))
        onMade(name)
      }
      return wanted.flatMap((name) => known.get(name) ?? [])
    },
  }
}

import type { Db } from '@/db/client'
import { insertTopic, listTopicsByName } from '@/db/queries/store-names'
import { findOrMake } from '@/lib/find-or-make'
import { makeSlug } from '@/lib/slug'

/** Finds an edition's topics by name, and makes those it lacks. One finder serves one run. */
export const makeTopicFinder = (locale: string, onMade?: (name: string) => void) =>
  findOrMake<Db>({
    find: (tx, names) => listTopicsByName(tx, locale, names),
    make: (tx, name) => insertTopic(tx, [{ locale, name, slug: makeSlug(name) }]),
    onMade,
  })

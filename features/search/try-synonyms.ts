import { database } from '@/db/client'
import { planSearch } from './plan-search'
import { findBestLevel } from './find-stories'
import type { Asking } from '@/features/accounts/action'
import { done, type Result } from '@/lib/result'
import { readSearchQuery } from './query'

/** What a query looks for, word by word: `also` is found beside what was asked. */
export type Tried = { words: readonly { asked: string; also: readonly string[] }[]; isFound: boolean }

/** What a reader's query would find with the synonyms as they are now. */
export async function trySynonyms(
  { locale, query }: { locale: string; query: string },
  { now }: Asking,
): Promise<Result<Tried>> {
  const db = await database()
  const read = readSearchQuery(query, locale)
  const plan = await planSearch(db, read, locale, now)
  const found = plan.groups.length > 0 && (await findBestLevel(db, plan, { locale }, now))
  const wanted = read.wanted.flatMap(({ readings }) => readings.map(({ word }) => word))
  const words = plan.groups.map((group) => {
    const own = group.words.find((member) => member.every((word) => wanted.includes(word))) ?? []
    const also = group.words.filter((member) => member !== own).map((member) => member.join(' '))
    return { asked: own.join(' '), also }
  })
  return done({ words, isFound: Boolean(found) })
}

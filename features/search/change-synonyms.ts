import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { hasEdition } from '@/db/queries/site'
import { deleteSynonyms, insertSynonyms, listSynonyms, lockSynonyms } from '@/db/queries/synonyms'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { termsOf } from '@/lib/terms'

type Given = { locale: string; words: readonly string[]; isOneWay: boolean }
type Refusal = 'unknown-reference' | 'synonym-empty' | 'synonym-same' | 'synonym-known' | 'synonyms-full'

/** More than these nobody keeps in mind, and every search reads them. */
const MOST_GROUPS = 2_000

/** Words that are found as one from the next search on; with `isOneWay` whoever asks for the first finds the others too. */
export async function addSynonyms(
  { locale, words, isOneWay }: Given,
  { actor, now }: Asking,
): Promise<Result<{ id: number }, Refusal>> {
  const folded = words.map((word) => foldedIn(word, locale))
  if (folded.includes('')) return refuse('synonym-empty')
  if (new Set(folded).size < folded.length) return refuse('synonym-same')
  const db = await database()
  return db.transaction(async (tx): Promise<Result<{ id: number }, Refusal>> => {
    await lockSynonyms(tx)
    if (!(await hasEdition(tx, locale))) return refuse('unknown-reference')
    const known = await listSynonyms(tx, locale)
    if (known.length >= MOST_GROUPS) return refuse('synonyms-full')
    const isKnown = known.some(
      (one) =>
        one.isOneWay === isOneWay &&
        folded.every((word) => one.words.map((w) => foldedIn(w, locale)).includes(word)),
    )
    if (isKnown) return refuse('synonym-known')
    const id = await insertSynonyms(tx, { locale, words: [...words], isOneWay, createdAt: now })
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'synonyms.add', subject: 'synonyms', subjectId: String(id) },
      ...{ detail: { locale, words, isOneWay }, createdAt: now },
    })
    return done({ id })
  })
}

export async function removeSynonyms(
  { id }: { id: number },
  { actor, now }: Asking,
): Promise<Result<null> | undefined> {
  const db = await database()
  return db.transaction(async (tx) => {
    const gone = await deleteSynonyms(tx, id)
    if (!gone) return undefined
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'synonyms.remove', subject: 'synonyms', subjectId: String(id) },
      ...{ detail: gone, createdAt: now },
    })
    return done(null)
  })
}

/** What a word is to the search: two that are the same to it need no synonym. */
const foldedIn = (text: string, locale: string) =>
  termsOf(text, locale)
    .map((readings) => readings[0]?.word ?? '')
    .join(' ')

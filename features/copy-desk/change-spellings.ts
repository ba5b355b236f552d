import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { hasEdition } from '@/db/queries/site'
import { deleteHouseSpelling, upsertHouseSpelling } from '@/db/queries/spellings'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'

type Given = { locale: string; entries: readonly { wrong: string; right: string; note?: string }[] }

/** Adds spellings, or says anew how a word is spelt. All of them or none. */
export async function addSpellings(
  { locale, entries }: Given,
  { actor }: Asking,
): Promise<Result<{ added: number }, 'unknown-reference' | 'same-spelling'>> {
  if (entries.some(({ wrong, right }) => wrong === right)) return refuse('same-spelling')
  const db = await database()
  if (!(await hasEdition(db, locale))) return refuse('unknown-reference')
  await db.transaction(async (tx) => {
    for (const { wrong, right, note = null } of entries)
      await upsertHouseSpelling(tx, { locale, wrong, right, note })
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'spellings.add', subject: 'spelling' },
      detail: { locale, entries: entries.slice(0, 20) },
    })
  })
  return done({ added: entries.length })
}

export async function removeSpelling(
  { id }: { id: number },
  { actor }: Asking,
): Promise<Result<null> | undefined> {
  const db = await database()
  return db.transaction(async (tx) => {
    const gone = await deleteHouseSpelling(tx, id)
    if (!gone) return undefined
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'spellings.remove', subject: 'spelling', subjectId: String(id) },
      detail: gone,
    })
    return done(null)
  })
}

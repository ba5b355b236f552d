import { database } from '@/db/client'
import { listCards } from '@/db/queries/cards'
import { listNeverRelated, listRelated } from '@/db/queries/related'
import { withPictures, type Card } from '@/features/articles/cards'

const RAIL_LENGTH = 5

type Beside = { id: number; locale: string; sectionId: number }

/** `isFilled` where the section's latest stand in the rail: it changes with them. */
export type RelatedRail = { stories: readonly Card[]; isFilled: boolean }

/** What to read after a story: an editor's pins first, then what is like it; its section's latest where too little is. */
export async function getRelated({ id, locale, sectionId }: Beside, now: Date): Promise<RelatedRail> {
  const db = await database()
  const related = await listRelated(db, id, now, RAIL_LENGTH)
  const missing = RAIL_LENGTH - related.length
  if (missing === 0) return { stories: await withPictures(related, locale), isFilled: false }
  const without = [id, ...related.map((row) => row.id), ...(await listNeverRelated(db, id))]
  const latest = await listCards(db, { locale, sectionId, without }, now, { limit: missing })
  return { stories: await withPictures([...related, ...latest], locale), isFilled: true }
}

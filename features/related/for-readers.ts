import { database } from '@/db/client'
import { listRelated } from '@/db/queries/related'
import { withPictures, type Card } from '@/features/articles/cards'

const RAIL_LENGTH = 5

/** What to read after a story: an editor's pins first. Empty rather than nonsense. */
export async function getRelated(articleId: number, now: Date): Promise<Card[]> {
  const rows = await listRelated(await database(), articleId, now, RAIL_LENGTH)
  return withPictures(rows, rows[0]?.locale ?? '')
}

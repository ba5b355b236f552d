import { database } from '@/db/client'
import { listLatestBeside, listRelated } from '@/db/queries/related'
import { withPictures, type Card } from '@/features/articles/cards'

const RAIL_LENGTH = 5

type Beside = { id: number; locale: string; sectionId: number }

/** `isFilled` where the section's latest stand in the rail: it changes with them. */
export type RelatedRail = { stories: readonly Card[]; isFilled: boolean }

/** What to read after a story: an editor's pins first, then what is like it; its section's latest where too little is. */
export async function getRelated(story: Beside, now: Date): Promise<RelatedRail> {
  const db = await database()
  const related = await listRelated(db, story.id, now, RAIL_LENGTH)
  const missing = RAIL_LENGTH - related.length
  const latest = missing > 0 ? await listLatestBeside(db, story, now, missing) : []
  return { stories: await withPictures([...related, ...latest], story.locale), isFilled: missing > 0 }
}

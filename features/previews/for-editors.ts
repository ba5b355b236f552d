import { database } from '@/db/client'
import { findStoryRow } from '@/db/queries/decisions'
import type { Actor } from '@/features/accounts/actor'
import { mayRead } from '@/features/articles/access'

/** In which edition a story is that this user may see; undefined where it is not there for them. */
export async function findPreviewable(id: number, actor: Actor): Promise<{ locale: string } | undefined> {
  const story = await findStoryRow(await database(), id)
  return story && mayRead(actor, story) ? { locale: story.locale } : undefined
}

import { database } from '@/db/client'
import { findStoryRow } from '@/db/queries/decisions'
import type { Asking } from '@/features/accounts/action'
import { mayRead } from '@/features/articles/access'
import { findContent } from '@/features/articles/draft-of'
import { oneAtATime } from '@/features/media/one-at-a-time'
import { getPictures } from '@/features/media/pictures'
import { mediaStore } from '@/features/media/store'
import { getSite } from '@/features/settings/site'
import { done, type Result } from '@/lib/result'
import { drawCard } from './draw-card'
import { readCardPicture } from './make-share-pictures'

/** The card that readers' chats would show if what is written were published now, as a `data:` address; none without a headline. */
export async function drawDraftCard(
  { id }: { id: number },
  { actor }: Asking,
): Promise<Result<{ card: string | null }, never> | undefined> {
  const db = await database()
  const story = await findStoryRow(db, id)
  if (!story || !mayRead(actor, story)) return undefined
  const { headline, sectionId, leadMediaId } = await findContent(db, id)
  const site = await getSite(story.locale)
  const section = site?.sections.find((one) => one.id === sectionId)?.name
  if (!site || !section || headline === '') return done({ card: null })
  const pictures = await getPictures(leadMediaId === null ? [] : [leadMediaId], story.locale)
  const picture = await readCardPicture(
    leadMediaId === null ? undefined : pictures.get(leadMediaId),
    mediaStore(),
  )
  const words = { headline, section, siteName: site.name, direction: site.direction }
  const bytes = await oneAtATime(() => drawCard(words, picture))
  return done({ card: `data:image/jpeg;base64,${bytes.toString('base64')}` })
}

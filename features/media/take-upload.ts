import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import type { Actor } from '@/features/accounts/actor'
import { done, refuse, type Result } from '@/lib/result'
import type { PictureFault } from './decode-picture'
import { ingestPicture } from './ingest-picture'
import { getPictures } from './pictures'
import type { PictureMedia } from './picture-media'

export const MOST_UPLOAD_BYTES = 20 * 1024 * 1024

/** What a fault is called at the desk: the key of its message. */
const reasons = {
  'not-a-picture': 'not-a-picture',
  'too-large': 'picture-too-large',
  'too-many-pixels': 'picture-too-many-pixels',
  damaged: 'picture-damaged',
} as const satisfies Record<PictureFault, string>

type Taken = { mediaId: number; media: PictureMedia }

/** Takes one picture in from the desk. The same bytes are one picture: sending it again answers the one that is there. */
export async function takeUpload(
  bytes: Uint8Array,
  { actor, locale }: { actor: Actor; locale: string },
): Promise<Result<Taken, (typeof reasons)[PictureFault] | 'unknown-reference'>> {
  if (bytes.length === 0) return refuse('not-a-picture')
  const db = await database()
  const taken = await ingestPicture(db, { bytes, texts: {} }, { formats: ['webp'] })
  if (!taken.ok) return refuse(reasons[taken.reason])
  const media = (await getPictures([taken.value], locale)).get(taken.value)
  if (!media) return refuse('unknown-reference')
  const subject = { subject: 'media', subjectId: String(taken.value) }
  await insertAudit(db, { actor: actor.id, action: 'media.upload', ...subject })
  return done({ mediaId: taken.value, media })
}

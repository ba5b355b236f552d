import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { listEditions } from '@/db/queries/site'
import { findUpload, markUploadTaken, type UploadRow } from '@/db/queries/uploads'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import type { PictureFault } from './decode-picture'
import { ingestPicture } from './ingest-picture'
import { oneAtATime } from './one-at-a-time'
import { getPictures } from './pictures'
import type { PictureMedia } from './picture-media'
import { readUpload, removeUpload } from './upload-store'

/** What a fault is called at the desk: the key of its message. */
export const faultReasons = {
  'not-a-picture': 'not-a-picture',
  'other-format': 'picture-format',
  'too-large': 'picture-too-large',
  'too-many-pixels': 'picture-too-many-pixels',
  'too-heavy': 'picture-too-heavy',
  'too-long': 'picture-too-long',
  damaged: 'picture-damaged',
} as const satisfies Record<PictureFault, string>
export type FaultReason = (typeof faultReasons)[PictureFault]

type Taken = { mediaId: number; media: PictureMedia }
type Outcome = Result<Taken, FaultReason | 'upload-unfinished' | 'unknown-reference'> | undefined

/**
 * Makes a picture of what has been sent. It finishes once: whoever asks again, because the answer was lost, hears the
 * same. The same bytes are one picture: sending them again answers the one that is there.
 */
export async function takeUpload(
  { uploadId, locale }: { uploadId: string; locale: string },
  { actor, now }: Asking,
): Promise<Outcome> {
  const upload = await findUpload(await database(), uploadId, actor.id)
  if (!upload) return undefined
  return upload.takenAt ? answerOf(upload, locale) : oneAtATime(() => take(uploadId, locale, { actor, now }))
}

async function take(uploadId: string, locale: string, { actor, now }: Asking): Promise<Outcome> {
  const db = await database()
  // asked again behind whoever was before in the row
  const upload = await findUpload(db, uploadId, actor.id)
  if (!upload) return undefined
  if (upload.takenAt) return answerOf(upload, locale)
  const bytes = await readUpload(uploadId)
  if (!bytes) return undefined
  if (bytes.length < upload.sizeBytes) return refuse('upload-unfinished')
  const editions = await listEditions(db)
  const toldIn = (text: string) => languageOf(text, locale, editions)
  const fileName = upload.fileName ?? undefined
  const taken = await ingestPicture(db, { bytes, texts: {}, toldIn, fileName })
  const outcome = taken.ok
    ? { mediaId: taken.value, refusal: null }
    : { mediaId: null, refusal: faultReasons[taken.reason] }
  await db.transaction(async (tx) => {
    const isFirst = await markUploadTaken(tx, uploadId, { ...outcome, takenAt: now })
    if (!isFirst || outcome.mediaId === null) return
    const subject = { subject: 'media', subjectId: String(outcome.mediaId) }
    await insertAudit(tx, { actor: actor.id, action: 'media.upload', ...subject, createdAt: now })
  })
  await removeUpload(uploadId)
  return answerOf({ ...outcome }, locale)
}

async function answerOf(
  { mediaId, refusal }: Pick<UploadRow, 'mediaId' | 'refusal'>,
  locale: string,
): Promise<Outcome> {
  const reason = Object.values(faultReasons).find((one) => one === refusal)
  if (reason) return refuse(reason)
  const media = mediaId === null ? undefined : (await getPictures([mediaId], locale)).get(mediaId)
  return media ? done({ mediaId: media.id, media }) : refuse('unknown-reference')
}

/** An Arabic caption belongs to the Arabic edition, whichever the editor was in; others are taken at their word. */
function languageOf(text: string, asked: string, editions: readonly { locale: string }[]): string {
  const isArabic = (locale: string) => locale.startsWith('ar')
  const fits = ({ locale }: { locale: string }) => isArabic(locale) === /\p{Script=Arabic}/u.test(text)
  const known = editions.filter(({ locale }) => locale === asked)
  return (known.find(fits) ?? editions.find(fits) ?? known[0] ?? editions[0])?.locale ?? asked
}

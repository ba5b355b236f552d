import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { findMediaByHash } from '@/db/queries/media'
import {
  deletePicture,
  findPicture,
  lockPicture,
  markPicture,
  replaceRenditions,
  type PictureFacts,
} from '@/db/queries/picture-facts'
import { listPictureUses } from '@/db/queries/picture-uses'
import { findUpload, markUploadTaken } from '@/db/queries/uploads'
import type { MediaKind } from '@/db/schema/media'
import { commitChange, unchanged } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { indexPictures } from './index-words'
import {
  ownerOf,
  purgeLater,
  putInPlace,
  redrawCards,
  remakeRenditions,
  signedAnew,
  staleWith,
} from './remake-renditions'
import { mediaStore } from './store'
import { faultReasons, type FaultReason } from './take-upload'
import { readUpload, removeUpload } from './upload-store'

const centre = { x: 0.5, y: 0.5 }
type Changed<Reason extends string> = Result<null, Reason> | undefined
type Focused = Changed<FaultReason | 'picture-changed' | 'picture-file-missing'>
type Replaced = Changed<FaultReason | 'upload-unfinished' | 'picture-known' | 'picture-changed'>

/** Moves the point that must stay in every crop: every crop is made anew, and readers' pages take it up. */
export async function focusPicture(
  { id, x, y }: { id: number; x: number; y: number },
  { actor, now }: Asking,
): Promise<Focused> {
  const known = await findPicture(await database(), id)
  if (!known) return undefined
  const bytes = await mediaStore().read(known.originalKey)
  if (!bytes) return refuse('picture-file-missing')
  const made = await remakeRenditions(bytes, { focal: { x, y }, owner: ownerOf(known) })
  if (!made.ok) return refuse(faultReasons[made.reason])
  return commitChange<Focused>(async (tx) => {
    const held = await lockPicture(tx, id)
    if (held?.contentHash !== known.contentHash) return unchanged(refuse('picture-changed'))
    await putInPlace(tx, id, made.value.rows, now)
    await markPicture(tx, id, { focalX: x, focalY: y })
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'media.focus', subject: 'media', subjectId: String(id), createdAt: now },
      detail: { x, y },
    })
    return { value: done(null), stale: await staleWith(tx, id) }
  })
}

/** Puts another file in a picture's place, everywhere it stands; the old one is removed at once. */
export async function replacePicture(
  { id, uploadId }: { id: number; uploadId: string },
  { actor, now }: Asking,
): Promise<Replaced> {
  const db = await database()
  const [known, upload] = [await findPicture(db, id), await findUpload(db, uploadId, actor.id)]
  if (!known || !upload) return undefined
  if (upload.takenAt) return upload.mediaId === id ? done(null) : refuse('upload-unfinished')
  const bytes = await readUpload(uploadId)
  if (!bytes || bytes.length < upload.sizeBytes) return refuse('upload-unfinished')
  const made = await remakeRenditions(bytes, { focal: centre, owner: ownerOf(known) })
  if (!made.ok) {
    await removeUpload(uploadId)
    return refuse(faultReasons[made.reason])
  }
  const { picture, contentHash, rows } = made.value
  if (await findMediaByHash(db, contentHash)) return refuse('picture-known')
  const originalKey = `originals/${contentHash}`
  await mediaStore().put(originalKey, bytes)
  const { mimeType, widthPx, heightPx, colour, placeholder } = picture
  const file = { originalKey, contentHash, mimeType, widthPx, heightPx, colour, placeholder }
  const answer = await commitChange<Replaced>(async (tx) => {
    const held = await lockPicture(tx, id)
    if (held?.contentHash !== known.contentHash) return unchanged(refuse('picture-changed'))
    const gone = await replaceRenditions(tx, id, rows)
    await markPicture(tx, id, {
      ...{ ...file, sizeBytes: bytes.length, fileName: upload.fileName, focalX: 0.5, focalY: 0.5 },
    })
    await indexPictures(tx, [id])
    await markUploadTaken(tx, uploadId, { takenAt: now, mediaId: id, refusal: null })
    await audit(tx, 'media.replace', id, known, { actor, now })
    await purgeLater(tx, [...gone, held.originalKey], now)
    await redrawCards(tx, id, { now, goesAt: now })
    return { value: done(null), stale: await staleWith(tx, id) }
  })
  await removeUpload(uploadId)
  return answer
}

/** Removes a picture that stands nowhere, with its files. */
export function removePicture(
  { id }: { id: number },
  { actor, now }: Asking,
): Promise<Changed<'picture-in-use'>> {
  return commitChange<Changed<'picture-in-use'>>(async (tx) => {
    const held = await lockPicture(tx, id)
    const known = held && (await findPicture(tx, id))
    if (!known) return unchanged(undefined)
    const uses = await listPictureUses(tx, id)
    if (Object.values(uses).some((list) => list.length > 0)) return unchanged(refuse('picture-in-use'))
    const stale = await staleWith(tx, id)
    const gone = await replaceRenditions(tx, id, [])
    await deletePicture(tx, id)
    await audit(tx, 'media.remove', id, known, { actor, now })
    await purgeLater(tx, [...gone, known.originalKey], now)
    return { value: done(null), stale }
  })
}

type Rights = {
  id: number
  kind: MediaKind
  copyright: string
  licence: string
  rightsExpireAt: string | null
}

/** Says what kind of picture it is, whose it is and until when it may be shown; its renditions say whose. */
export async function setPictureRights(
  { id, kind, copyright, licence, rightsExpireAt }: Rights,
  { actor, now }: Asking,
): Promise<Changed<'picture-changed'>> {
  const known = await findPicture(await database(), id)
  if (!known) return undefined
  const signed = await signedAnew(known, ownerOf({ ...known, copyright }))
  return commitChange<Changed<'picture-changed'>>(async (tx) => {
    const held = await lockPicture(tx, id)
    if (held?.contentHash !== known.contentHash) return unchanged(refuse('picture-changed'))
    if (signed) await putInPlace(tx, id, signed, now)
    const until = rightsExpireAt === null ? null : new Date(rightsExpireAt)
    const facts = { kind, copyright: copyright || null, licence: licence || null, rightsExpireAt: until }
    await markPicture(tx, id, facts)
    await indexPictures(tx, [id])
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'media.rights', subject: 'media', subjectId: String(id), createdAt: now },
      detail: { ...facts, rightsExpireAt },
    })
    return { value: done(null), stale: signed ? await staleWith(tx, id) : [] }
  })
}

const audit = (
  tx: Parameters<typeof insertAudit>[0],
  action: string,
  id: number,
  { fileName, texts }: PictureFacts,
  { actor, now }: Asking,
) =>
  insertAudit(tx, {
    ...{ actor: actor.id, action, subject: 'media', subjectId: String(id), createdAt: now },
    detail: { fileName, alt: texts[0]?.alt ?? null },
  })

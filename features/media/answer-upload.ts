import { ERRORS, MemoryLocker, Server, type Upload } from '@tus/server'
import { database } from '@/db/client'
import { countUploadsUnderWay, deleteUpload, findUpload, insertUpload } from '@/db/queries/uploads'
import { uncacheable } from '@/delivery/headers'
import type { Actor } from '@/features/accounts/actor'
import { may } from '@/features/accounts/permissions'
import { getActor } from '@/features/accounts/session'
import { cleanLine } from '@/lib/clean-text'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { isSameSite } from '@/lib/same-site'
import { MOST_UPLOAD_BYTES } from './limits'
import { uploadId, uploadStore } from './upload-store'

/** More than anybody drops at once; what was begun and left is forgotten after a day. */
const MOST_UNDER_WAY = 200

/**
 * The door for bytes. The protocol (https://tus.io, a library's) says how a file comes in pieces over a line that
 * drops; who may send, how much and to which address is decided here. What has come in is not yet a picture:
 * `media.upload` reads it.
 */
export async function answerUpload(request: Request, place: readonly string[], now: Date): Promise<Response> {
  const { SITE_URL } = readEnv()
  if (!isSameSite(request.headers, SITE_URL)) return say(403, 'cross-site')
  const actor = await getActor(request.headers)
  if (!actor) return say(401, 'signed-out')
  if (!may(actor.role, 'media.upload')) return say(403, 'not-allowed')
  const [id = ''] = place
  const isBeginning = place.length === 0 && request.method === 'POST'
  if (!isBeginning && !(await isOwn(place, actor))) return say(404, 'not-there')
  try {
    const answer = await serverFor(actor, now, SITE_URL).handleWeb(request)
    if (request.method === 'DELETE' && answer.ok) await deleteUpload(await database(), id)
    for (const [name, value] of Object.entries(uncacheable)) answer.headers.set(name, value)
    return answer
  } catch (error) {
    log.error('an upload broke', { error })
    return say(500, 'broken')
  }
}

const isOwn = async (place: readonly string[], actor: Actor) =>
  place.length === 1 &&
  uploadId.test(place[0] ?? '') &&
  (await findUpload(await database(), place[0] ?? '', actor.id)) !== undefined

/** Two requests for one file at once: the later one waits until the earlier one has let go. */
const locker = processWide('upload locks', () => new MemoryLocker())

const serverFor = (actor: Actor, now: Date, siteUrl: string) =>
  new Server({
    ...{ path: '/api/uploads', relativeLocation: true, datastore: uploadStore(), locker },
    ...{ maxSize: MOST_UPLOAD_BYTES, allowedOrigins: [siteUrl], allowedCredentials: false },
    onUploadCreate: async (_request, upload) => {
      await begin(upload, actor, now)
      return {}
    },
    onResponseError: (_request, error) => {
      const status = 'status_code' in error ? error.status_code : 500
      if (status >= 500) log.warn('an upload broke off', { error })
      return { status_code: status, body: JSON.stringify({ ok: false, reason: reasonOf(status) }) }
    },
  })

async function begin({ id, size, metadata }: Upload, { id: userId }: Actor, createdAt: Date) {
  // without a size from the beginning there is nothing to promise
  if (size === undefined) throw ERRORS.INVALID_LENGTH
  const db = await database()
  if ((await countUploadsUnderWay(db, userId)) >= MOST_UNDER_WAY) throw { status_code: 429, body: 'too many' }
  const fileName = cleanLine(metadata?.filename ?? '', 255) || null
  await insertUpload(db, { id, userId, fileName, sizeBytes: size, createdAt })
}

function reasonOf(status: number): string {
  if (status === 413) return 'picture-too-large'
  if (status === 429) return 'too-many-uploads'
  if (status === 404 || status === 410) return 'not-there'
  return status >= 500 ? 'broken' : 'invalid-input'
}

const say = (status: number, reason: string) =>
  Response.json({ ok: false, reason }, { status, headers: uncacheable })

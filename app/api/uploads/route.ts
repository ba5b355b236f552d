import { uncacheable } from '@/delivery/headers'
import { may } from '@/features/accounts/permissions'
import { getActor } from '@/features/accounts/session'
import { MOST_UPLOAD_BYTES, takeUpload } from '@/features/media/take-upload'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'
import { readBytes } from '@/lib/read-body'
import { isSameSite } from '@/lib/same-site'

export const dynamic = 'force-dynamic'

/** The desk's door for bytes: one picture a request, checked by what it is and not by what it is called. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameSite(request.headers, readEnv().SITE_URL)) return say(403, 'cross-site')
  const actor = await getActor(request.headers)
  if (!actor) return say(401, 'signed-out')
  if (!may(actor.role, 'media.upload')) return say(403, 'not-allowed')
  const bytes = await readBytes(request, MOST_UPLOAD_BYTES)
  if (!bytes) return say(413, 'picture-too-large')
  try {
    const taken = await takeUpload(bytes, {
      actor,
      locale: new URL(request.url).searchParams.get('locale') ?? '',
    })
    if (!taken.ok) return say(409, taken.reason)
    return Response.json({ ok: true, value: taken.value }, { headers: uncacheable })
  } catch (error) {
    log.error('an upload broke', { error })
    return say(500, 'broken')
  }
}

const say = (status: number, reason: string) =>
  Response.json({ ok: false, reason }, { status, headers: uncacheable })

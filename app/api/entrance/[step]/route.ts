import { uncacheable } from '@/delivery/headers'
import { rawResponse } from '@/delivery/raw-response'
import { takeStep } from '@/features/accounts/entrance'
import { readerAddress } from '@/features/audience/reader-address'
import { readEnv } from '@/lib/env'
import { parseJson, readBody } from '@/lib/read-body'
import { isSameSite } from '@/lib/same-site'

export const dynamic = 'force-dynamic'

const MOST_BYTES = 10_000

type Context = { params: Promise<{ step: string }> }

/** The door for those who have no session: an invitation, a forgotten password. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { headers } = request
  if (!isSameSite(headers, readEnv().SITE_URL)) return say(403, { ok: false, reason: 'cross-site' })
  if (!headers.get('content-type')?.startsWith('application/json'))
    return say(415, { ok: false, reason: 'invalid-input' })
  const peer = rawResponse.getStore()?.req.socket.remoteAddress
  const address = readerAddress(peer, headers.get('x-forwarded-for'))
  const given = parseJson(await readBody(request, MOST_BYTES))
  const answer = await takeStep((await params).step, given, { address, now: new Date() })
  if (!answer) return say(404, { ok: false, reason: 'not-there' })
  return say(answer.ok ? 200 : (statuses[answer.reason] ?? 409), answer)
}

const statuses: Record<string, number> = { 'invalid-input': 422, 'too-many-tries': 429 }

const say = (status: number, answer: object) => Response.json(answer, { status, headers: uncacheable })

import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { security, uncacheable } from '@/delivery/headers'
import type { Action } from '@/features/accounts/action'
import { may } from '@/features/accounts/permissions'
import { getActor } from '@/features/accounts/session'
import { isDatabaseAway } from '@/lib/connection-errors'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'
import { parseJson, readBody } from '@/lib/read-body'
import { isSameSite } from '@/lib/same-site'
import { deskActions } from './actions'

/** A story of a hundred thousand words is about two megabytes. */
const MOST_BYTES = 4_000_000

/**
 * The desk's one door: same site, who, which action, may they, is it well formed; then the verb. Somebody who is not
 * signed in learns nothing, not even which actions there are. Nothing is kept by any cache.
 */
export async function answerAction(request: Request, name: string, now: Date): Promise<Response> {
  try {
    return await answer(request, name, now)
  } catch (error) {
    const requestId = randomUUID()
    const isAway = isDatabaseAway(error)
    log.error(isAway ? 'the database is away' : 'an action broke', {
      requestId,
      action: name.slice(0, 80),
      error,
    })
    return isAway ? say(503, { reason: 'unavailable' }) : say(500, { reason: 'broken', requestId })
  }
}

async function answer(request: Request, name: string, now: Date): Promise<Response> {
  const { headers } = request
  if (!isSameSite(headers, readEnv().SITE_URL)) return say(403, { reason: 'cross-site' })
  const actor = await getActor(headers)
  if (!actor) return say(401, { reason: 'signed-out' })
  const action = find(name)
  if (!action) return say(404, { reason: 'not-there' })
  if (!may(actor.role, action.needs)) return say(403, { reason: 'not-allowed' })
  if (!headers.get('content-type')?.startsWith('application/json'))
    return say(415, { reason: 'invalid-input' })
  const text = await readBody(request, MOST_BYTES)
  if (text === undefined) return say(413, { reason: 'too-large' })
  const input = action.input.safeParse(parseJson(text))
  if (!input.success) return say(422, { reason: 'invalid-input', fields: fieldsOf(input.error) })
  const result = await action.run(input.data, { actor, now })
  if (!result) return say(404, { reason: 'not-there' })
  return result.ok ? say(200, { value: result.value }) : say(409, { reason: result.reason })
}

function find(name: string): Action | undefined {
  const actions: Record<string, Action> = deskActions
  return Object.hasOwn(actions, name) ? actions[name] : undefined
}

/** What is wrong, by where it stands: the first fault of each place. */
function fieldsOf({ issues }: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { path, code, message } of issues.slice(0, 50)) {
    const place = path.map(String).join('.').slice(0, 200)
    fields[place] ??= code === 'custom' ? message : code
  }
  return fields
}

function say(status: number, body: Record<string, unknown>): Response {
  return Response.json({ ok: status === 200, ...body }, { status, headers: { ...security, ...uncacheable } })
}

import type { z } from 'zod'
import type { Action } from '@/features/accounts/action'
import type { DeskActions } from '@/features/desk/actions'

type InputOf<Name extends keyof DeskActions> = z.input<DeskActions[Name]['input']>
type ValueOf<Name extends keyof DeskActions> =
  DeskActions[Name] extends Action<z.ZodType, infer Value, string> ? Value : never

/** What the door said: done, or why not. `fields` names what was not well formed, by its place. */
export type Answer<Value> =
  | { ok: true; value: Value }
  | { ok: false; reason: string; fields?: Record<string, string>; requestId?: string }

/** What the door says in JSON, where dates are texts. */
export type Sent<Value> = Value extends Date
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Sent<Value[Key]> }
    : Value

const TIMEOUT_MS = 30_000

/**
 * Asks the desk to do something. Never throws: a server that cannot be reached answers `offline`, an ended session
 * `signed-out` (and the window is told, so that one can sign in again in place).
 */
export async function callAction<Name extends keyof DeskActions>(
  name: Name,
  input: InputOf<Name>,
  { keepalive = false }: { keepalive?: boolean } = {},
): Promise<Answer<Sent<ValueOf<Name>>>> {
  const response = await fetch(`/api/desk/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    keepalive,
  }).catch(() => undefined)
  const answer: Answer<Sent<ValueOf<Name>>> | undefined = await response?.json().catch(() => undefined)
  if (!answer) return { ok: false, reason: 'offline' }
  if (!answer.ok && answer.reason === 'signed-out') window.dispatchEvent(new Event('desk:signed-out'))
  return answer
}

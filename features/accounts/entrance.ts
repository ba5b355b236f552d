import type { z } from 'zod'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { RequestLimit } from '@/lib/request-limit'
import { done, refuse, type Result } from '@/lib/result'
import { acceptInvitation } from './accept-invitation'
import { acceptInput, forgotInput, resetInput } from './input'
import { askReset, resetPassword } from './reset-password'

const MOST_A_MINUTE = 10
const limit = processWide('entrance-limit', () => new RequestLimit())

type Step = { input: z.ZodType; run: (input: unknown, now: Date) => Promise<Result<unknown>> }

const step = <Input extends z.ZodType>(
  input: Input,
  run: (parsed: z.output<Input>, now: Date) => Promise<Result<unknown>>,
): Step => ({ input, run: (given, now) => run(input.parse(given), now) })

/** What somebody may ask who is not signed in: everything else wants an account. */
const steps: Record<string, Step> = {
  accept: step(acceptInput, acceptInvitation),
  reset: step(resetInput, resetPassword),
  forgot: step(forgotInput, async (input, now) => {
    // answered before it is known whether there is such an account: how long it takes tells nothing
    askReset(input, now).catch((error: unknown) => log.error('a reset was not sent', { error }))
    return done(null)
  }),
}

export type EntranceAnswer =
  Result<unknown> | { ok: false; reason: 'invalid-input'; fields: Record<string, string> }

/** Takes a step at the entrance; undefined where there is no such step. */
export async function takeStep(
  name: string,
  given: unknown,
  { address, now }: { address: string; now: Date },
): Promise<EntranceAnswer | undefined> {
  const found = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (!found) return undefined
  if (!limit.allows(`${name} ${address}`, MOST_A_MINUTE, now)) return refuse('too-many-tries')
  const parsed = found.input.safeParse(given)
  if (!parsed.success) return { ok: false, reason: 'invalid-input', fields: fieldsOf(parsed.error) }
  return found.run(given, now)
}

const fieldsOf = ({ issues }: z.ZodError) =>
  Object.fromEntries(issues.map(({ path, code }) => [path.map(String).join('.'), code]))

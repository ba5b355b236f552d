import type { z } from 'zod'
import type { Result } from '@/lib/result'
import type { Actor } from './actor'
import type { Permission } from './permissions'

export type Asking = { actor: Actor; now: Date }

/**
 * Something the desk can be asked over HTTP: who may ask, what must be said, and the verb that does it. Answers the
 * verb's Result, or undefined where the thing asked about is not there (or not there for this user).
 */
export type Action<Input extends z.ZodType = z.ZodType, Value = unknown, Reason extends string = string> = {
  needs: Permission
  input: Input
  run: (input: z.output<Input>, asking: Asking) => Promise<Result<Value, Reason> | undefined>
}

/** Keeps the types of one action while the door (features/desk) treats all alike. */
export const action = <Input extends z.ZodType, Value, Reason extends string>(
  definition: Action<Input, Value, Reason>,
): Action<Input, Value, Reason> => definition

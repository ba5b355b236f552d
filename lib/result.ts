/** An answer we expect: done with a value, or refused for a reason that is also its message key. */
export type Result<Value, Reason extends string = string> =
  { ok: true; value: Value } | { ok: false; reason: Reason }

export const done = <Value>(value: Value) => ({ ok: true, value }) as const
export const refuse = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const

/** Ends a switch over a union: a case that was forgotten is a type error here. */
export function never(value: never): never {
  throw new Error(`Not a known case: ${JSON.stringify(value)}`)
}

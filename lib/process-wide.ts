/**
 * One value for the whole process. Next gives route handlers, server actions and server.ts separate copies of
 * every module, so what must exist once hangs on globalThis.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  const slots = globalThis as typeof globalThis & { __marsad?: Map<string, unknown> }
  const values = (slots.__marsad ??= new Map())
  if (!values.has(name)) values.set(name, make())
  return values.get(name) as Value
}

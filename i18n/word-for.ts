import type { Translator } from './translator'

type Key = Parameters<Translator>[0]

/** The message for a name that comes from the database, `Desk.Jobs.` + kind; undefined where it has none. */
export function wordFor(t: Translator, path: string): string | undefined {
  // such names are message keys by contract, and it is asked before one is used
  const key = path as Key
  return t.has(key) && isMessage(t.raw(key)) ? t(key) : undefined
}

/** A sentence, or one that the build has parsed; not a group of them. */
const isMessage = (raw: unknown) => typeof raw === 'string' || Array.isArray(raw)

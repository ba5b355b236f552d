import type { Translator } from '@/i18n/translator'

type Key = Parameters<Translator>[0]

/** What a job does, in words; one that has none yet is called by its own name. */
export function jobName(t: Translator, kind: string): string {
  // kinds are message keys by contract; `has` is asked before one is used
  const key = `Desk.Jobs.${kind}` as Key
  return t.has(key) ? t(key) : kind
}

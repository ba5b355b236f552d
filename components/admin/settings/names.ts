import type { useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<'Desk.Audit'>>
type Key = Parameters<Words>[0]

/** What a setting is called in the log and wherever it is named; names of settings are message keys by contract. */
export const settingName = (t: Words, setting: string): string => wordOr(t, `settings.${setting}`, setting)

/** By day, by night, or an edition by its locale. */
export const partName = (t: Words, part: string): string => wordOr(t, `parts.${part}`, part)

function wordOr(t: Words, path: string, otherwise: string): string {
  const key = path as Key
  return t.has(key) ? t(key) : otherwise
}

import { sameJson } from '@/lib/same-json'

/** One setting that changed: what it was, what it is, as texts. `part` is the edition or the theme it is for. */
export type SettingChange = { setting: string; part?: string; was: string; is: string }

type Values = Readonly<Record<string, unknown>>

/** What of a group changed, a line for each edition and theme. */
export function changesBetween(before: object, after: object): SettingChange[] {
  const known = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([setting, is]: [string, unknown]) => {
    const was = known.get(setting)
    if (sameJson(was, is)) return []
    if (!isParted(was) || !isParted(is)) return [{ setting, was: textOf(was), is: textOf(is) }]
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((part) => !sameJson(was[part], is[part]))
      .map((part) => ({ setting, part, was: textOf(was[part]), is: textOf(is[part]) }))
  })
}

const isParted = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (isParted(value)) return Object.values(value).map(textOf).join(' ')
  return value === null || value === undefined ? '' : String(value)
}

import { roles } from '@/features/accounts/permissions'
import type { AuditRow } from '@/features/audit/for-editors'
import type { SettingChange } from '@/features/settings/changes'
import type { Site } from '@/features/settings/site'
import { wordFor } from '@/i18n/word-for'
import { isolate } from '@/lib/bidi'

const MOST_SAID = 300
/** What a row's detail may say, in the order in which it is said. What stands here has a name in the messages. */
const said = [
  ...(['kind', 'status', 'role', 'from', 'to', 'was', 'into', 'name', 'names', 'email', 'locale'] as const),
  ...([
    'publishedAt',
    'embargoUntil',
    'unpublishAt',
    'at',
    'reason',
    'notice',
    'note',
    'correction',
  ] as const),
  ...([
    'alt',
    'caption',
    'credit',
    'wrong',
    'right',
    'entries',
    'words',
    'articleId',
    'stories',
    'ledOn',
  ] as const),
  ...(['version', 'days', 'error'] as const),
]

/** What was done, in words; an action that has none yet is called by its own name. */
export const actionWords = ({ t }: Site, action: string): string =>
  wordFor(t, `Desk.Audit.actions.${action}`) ?? action

/** All that is done to a noun. */
export const nounWords = ({ t }: Site, noun: string): string => wordFor(t, `Desk.Audit.nouns.${noun}`) ?? noun

/** What else the row tells: each a short phrase. Nothing is shown as it is stored. */
export function detailWords(site: Site, { detail }: Pick<AuditRow, 'detail'>): string[] {
  const words = said.flatMap((name) => {
    const value = textOf(site, name, detail?.[name])
    return value === '' ? [] : [site.t(`Desk.Audit.details.${name}`, { value: isolate(value) })]
  })
  return [...words, ...changedSettings(site, detail?.changes)]
}

const isChange = (value: unknown): value is SettingChange =>
  typeof value === 'object' && value !== null && 'setting' in value && 'was' in value && 'is' in value

/** What settings were and are; an edition is called by its name. */
function changedSettings({ t, editions }: Site, changes: unknown): string[] {
  if (!Array.isArray(changes)) return []
  return changes.filter(isChange).map(({ setting, part, was, is }) => {
    const said = (text: string) => isolate(text.slice(0, MOST_SAID) || t('Desk.Audit.nothing'))
    const values = {
      setting: wordFor(t, `Desk.Audit.settings.${setting}`) ?? setting,
      was: said(was),
      is: said(is),
    }
    if (!part) return t('Desk.Audit.changed', values)
    const edition = editions.find(({ locale }) => locale === part)?.name
    const name = edition ?? wordFor(t, `Desk.Audit.parts.${part}`) ?? part
    return t('Desk.Audit.changedIn', { ...values, part: isolate(name) })
  })
}

function textOf(site: Site, name: string, value: unknown): string {
  if (Array.isArray(value))
    return value
      .slice(0, 20)
      .map((one: unknown) => textOf(site, name, one))
      .filter(Boolean)
      .join(site.t('Site.listSeparator'))
      .slice(0, MOST_SAID)
  if (typeof value === 'number') return value === 0 ? '' : site.dates.number(value)
  if (typeof value === 'string') return wordOf(site, name, value).slice(0, MOST_SAID)
  return isNamed(value) ? named(site, value).slice(0, MOST_SAID) : ''
}

function wordOf({ t, dates, editions }: Site, name: string, value: string): string {
  if (/At$|^embargoUntil$|^at$/.test(name) && !Number.isNaN(Date.parse(value)))
    return dates.dateTime(new Date(value))
  if (name === 'locale') return editions.find(({ locale }) => locale === value)?.name ?? value
  const role = roles.find((one) => one === value)
  if (role && ['role', 'from', 'to'].includes(name)) return t(`Desk.Frame.roles.${role}`)
  return (/^[a-z-]+$/.test(value) && wordFor(t, `Desk.Audit.values.${name}.${value}`)) || value
}

type Named = { name?: unknown; wrong?: unknown; right?: unknown }
const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null

/** A name in an edition, or how a word is spelt. */
const named = ({ t }: Site, { name, wrong, right }: Named): string => {
  if (typeof name === 'string') return name
  return typeof wrong === 'string' && typeof right === 'string' ? t('Desk.Audit.spelt', { wrong, right }) : ''
}

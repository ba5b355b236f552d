import type { z } from 'zod'
import { insertAudit } from '@/db/queries/audit'
import { listDeskEditions, upsertEditions } from '@/db/queries/desk-editions'
import { lockSite } from '@/db/queries/store-site'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { defaultLocale, isLocale } from '@/i18n/locales'
import { done, refuse, type Result } from '@/lib/result'
import { changesBetween } from './changes'
import { openEditions, type DeskEdition } from './for-editors'
import type { editionsInput } from './input'
import type { SavedSettings } from './save-settings'

type Refusal = 'edition-without-words' | 'default-edition-stays' | 'list-incomplete'
type Arranged = Result<SavedSettings, Refusal>

/** Says which editions readers have, what they are called and in which order they stand. */
export const arrangeEditions = (
  input: z.output<typeof editionsInput>,
  { actor, now }: Asking,
): Promise<Arranged> =>
  commitChange(async (tx): Promise<Committed<Arranged>> => {
    await lockSite(tx)
    const before = await listDeskEditions(tx)
    const { version } = openEditions(before)
    if (input.version !== version) return unchanged(done({ isOvertaken: true, version }))
    const wanted = input.editions.map((edition) => ({ ...edition, direction: directionOf(edition, before) }))
    const refusal = whyNot(before, wanted)
    if (refusal) return unchanged(refuse(refusal))
    const changes = changesBetween(asWords(before), asWords(wanted))
    if (changes.length === 0) return unchanged(done({ isOvertaken: false, version }))
    await upsertEditions(tx, wanted)
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'settings.editions', subject: 'settings', subjectId: 'editions' },
      ...{ detail: { changes }, createdAt: now },
    })
    const saved = openEditions(await listDeskEditions(tx)).version
    return { value: done({ isOvertaken: false, version: saved }), stale: [tags.site] }
  })

function whyNot(before: readonly DeskEdition[], wanted: readonly DeskEdition[]): Refusal | undefined {
  const locales = wanted.map(({ locale }) => locale)
  const isWhole = before.every(({ locale }) => locales.includes(locale))
  if (!isWhole || new Set(locales).size < locales.length) return 'list-incomplete'
  const isNew = (locale: string) => !before.some((one) => one.locale === locale)
  if (locales.some((locale) => isNew(locale) && !isLocale(locale))) return 'edition-without-words'
  return wanted.some(({ locale, isEnabled }) => locale === defaultLocale && isEnabled)
    ? undefined
    : 'default-edition-stays'
}

const directionOf = ({ locale }: { locale: string }, before: readonly DeskEdition[]) =>
  before.find((one) => one.locale === locale)?.direction ??
  (/^(ar|ckb|fa|he|ku|ps|sd|ug|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr')

/** In their order: those that readers have, then the others. */
const asWords = (editions: readonly DeskEdition[]) => {
  const names = (isEnabled: boolean) =>
    editions.filter((one) => one.isEnabled === isEnabled).map(({ locale, name }) => `${locale} ${name}`)
  return { editions: names(true), editionsOff: names(false) }
}

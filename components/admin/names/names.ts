export type Edition = { locale: string; name: string; direction: 'rtl' | 'ltr' }
/** What something is called in an edition, as the desk is told it. */
export type NameRow = { locale: string } & { [field: string]: string | null }
/** The same as it is being typed; a field nobody filled is ''. */
export type Named = { locale: string; of: (field: string) => string }

export function namedIn(rows: readonly NameRow[], locale: string): Named {
  const row = rows.find((one) => one.locale === locale)
  return { locale, of: (field) => row?.[field] ?? '' }
}

export const withField = (named: Named, field: string, value: string): Named => ({
  locale: named.locale,
  of: (asked) => (asked === field ? value : named.of(asked)),
})

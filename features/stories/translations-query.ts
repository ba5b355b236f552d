export const translationStates = ['missing', 'there', 'behind'] as const

export type TranslationsAsked = {
  from: string
  to: string
  state: (typeof translationStates)[number]
  /** Stories before the one with this id: the last of the page before. */
  before?: number
}

/**
 * What the list of translations is asked in its address; the first two editions where nothing is said. Undefined where
 * the newsroom has one edition only.
 */
export function readTranslationsQuery(
  given: Record<string, string | string[] | undefined>,
  editions: readonly string[],
): TranslationsAsked | undefined {
  const from = editions.find((locale) => locale === given.from) ?? editions[0]
  const others = editions.filter((locale) => locale !== from)
  const to = others.find((locale) => locale === given.to) ?? others[0]
  if (from === undefined || to === undefined) return undefined
  const state = translationStates.find((one) => one === given.state) ?? 'missing'
  const before =
    typeof given.before === 'string' && /^[1-9]\d{0,8}$/.test(given.before) ? Number(given.before) : undefined
  return { from, to, state, ...(before === undefined ? {} : { before }) }
}

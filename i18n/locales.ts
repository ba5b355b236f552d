import { locales } from '../generated/locales'

/** The edition without a prefix in its addresses. */
export const defaultLocale = 'ar'

/** A language that has a messages file; scripts/assets.ts makes the list of them. */
export type Locale = (typeof locales)[number]

export const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text)

export { locales }

/** The edition without a prefix in its addresses. */
export const defaultLocale = 'ar'

/** Every language that has a messages file. */
export const locales = ['ar', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text)

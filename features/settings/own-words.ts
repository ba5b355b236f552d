import { translatorFor } from '@/i18n/translator'

/** What Marsad calls a site that has chosen nothing, by edition. */
export async function ownWords(locales: readonly string[]) {
  const said = await Promise.all(
    locales.map(async (locale) => [locale, await translatorFor(locale)] as const),
  )
  const by = (key: 'Site.name' | 'Site.tagline' | 'Site.description') =>
    Object.fromEntries(said.map(([locale, t]) => [locale, t(key)]))
  return { name: by('Site.name'), tagline: by('Site.tagline'), description: by('Site.description') }
}

import { database } from '@/db/client'
import {
  listEditions,
  listSections,
  listSettings,
  listStaticPages,
  type EditionRow,
  type SectionRow,
} from '@/db/queries/site'
import { remember } from '@/delivery/remember'
import { tags } from '@/delivery/tags'
import { defaultLocale } from '@/i18n/locales'
import { translatorFor, type Translator } from '@/i18n/translator'
import { zonePhrase } from '@/i18n/zones'
import { makeDateFormatter, type DateFormatter } from '@/lib/dates'
import { readEnv } from '@/lib/env'
import { getLogo, houseStyle, type HouseStyle, type Logo } from './house-style'
import { readSiteSettings, type SiteSettings } from './site-settings'

/** One edition as every page of it needs it: its words, its dates, its sections. */
export type Site = {
  locale: string
  direction: 'rtl' | 'ltr'
  name: string
  tagline: string
  description: string
  /** Pictures that stand for the name; none where the house's own mark does. */
  logo: Logo | undefined
  /** The newsroom's own colours, over those of the sheet. */
  style: HouseStyle | undefined
  /** Scheme and host, without a path: https://news.example */
  origin: string
  settings: SiteSettings
  t: Translator
  dates: DateFormatter
  /** What follows a time to say whose it is: "Damascus time" in the words of the edition. */
  zonePhrase: string
  editions: readonly EditionRow[]
  sections: readonly SectionRow[]
  footerPages: readonly { slug: string; headline: string; isInFooter: boolean }[]
}

/** The edition at a locale, or undefined where the newsroom has none. Remembered until its settings change. */
export const getSite = (locale: string): Promise<Site | undefined> =>
  remember(`site:${locale}`, { tags: [tags.site], ttlSeconds: 3_600 }, () => readSite(locale))

async function readSite(locale: string): Promise<Site | undefined> {
  const db = await database()
  const editions = await listEditions(db)
  const edition = editions.find((candidate) => candidate.locale === locale)
  if (!edition) return undefined
  const [rows, sections, footerPages] = await Promise.all([
    listSettings(db),
    listSections(db, locale),
    listStaticPages(db, locale),
  ])
  const settings = readSiteSettings(rows.find((row) => row.key === 'site')?.value)
  const logo = await getLogo(settings, locale)
  return describeSite({
    ...{ locale, direction: edition.direction, settings, logo, editions, sections, footerPages },
  })
}

/** The edition that can be shown while the database is away: defaults, no sections. */
export const getBareSite = (locale: string): Promise<Site> =>
  describeSite({
    locale,
    direction: locale === 'ar' ? 'rtl' : 'ltr',
    settings: readSiteSettings({}),
    logo: undefined,
    editions: [],
    sections: [],
    footerPages: [],
  })

async function describeSite(
  parts: Pick<Site, 'locale' | 'direction' | 'settings' | 'logo' | 'editions' | 'sections' | 'footerPages'>,
): Promise<Site> {
  const { locale, settings } = parts
  const t = await translatorFor(locale, settings.digits)
  return {
    ...parts,
    name: settings.name[locale] ?? t('Site.name'),
    tagline: settings.tagline[locale] ?? t('Site.tagline'),
    description: settings.description[locale] ?? t('Site.description'),
    style: houseStyle(settings),
    origin: readEnv().SITE_URL,
    t,
    zonePhrase: settings.timeZoneName[locale] ?? zonePhrase(t, settings.timeZone),
    dates: makeDateFormatter({
      locale,
      timeZone: settings.timeZone,
      digits: settings.digits,
      months: settings.months,
    }),
  }
}

/** A path of an edition: the default one has no prefix. */
export const editionPath = (locale: string, path: string): string =>
  locale === defaultLocale ? path : path === '/' ? `/${locale}` : `/${locale}${path}`

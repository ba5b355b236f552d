import { z } from 'zod'
import { aiCrawlerChoices } from './ai-crawlers'
import { isColour } from './colours'

/** Words that differ from edition to edition, by locale. */
const perLocale = z.record(z.string(), z.string().max(500))
const httpsAddress = z.url({ protocol: /^https$/ })
const colour = z.string().refine(isColour)
/** One for each theme; none where Marsad's own is meant. */
const colours = z
  .object({ light: colour.nullable(), dark: colour.nullable() })
  .default({ light: null, dark: null })
const pictureId = z.number().int().positive().nullable()

/** What the newsroom decides about its site. Every field has a default, so an empty database is a working site. */
export const siteSettings = z.object({
  name: perLocale.default({}),
  tagline: perLocale.default({}),
  /** What search engines and the footer say of the site. */
  description: perLocale.default({}),
  /** Pictures that stand for the name in the masthead. */
  logo: z.object({ light: pictureId, dark: pictureId }).default({ light: null, dark: null }),
  accent: colours,
  /** The strip of breaking alerts, which carries white words. */
  strip: colours,
  /** IANA name of the newsroom's time zone: every time on the site is shown in it. */
  timeZone: z.string().refine(isTimeZone, 'not a time zone').default('Asia/Damascus'),
  /** What follows a time to say whose it is, by locale; a known city's name where it is not set. */
  timeZoneName: perLocale.default({}),
  digits: z.enum(['latn', 'arab']).default('latn'),
  months: z.enum(['levant', 'egypt-gulf', 'maghreb', 'dual']).default('levant'),
  /** Meta pixel, asked for only after a reader agreed. None by default. */
  pixelId: z
    .string()
    .regex(/^\d{5,20}$/)
    .nullable()
    .default(null),
  /** A second pair of eyes: an alert waits until somebody other than who raised it releases it. */
  alertsNeedRelease: z.boolean().default(false),
  /** Folds very long stories on phones behind "show more". */
  foldsLongStories: z.boolean().default(true),
  /** What robots.txt asks of machines that read for language models. */
  aiCrawlers: z.enum(aiCrawlerChoices).default('allow'),
  contactEmail: z.email().nullable().default(null),
  socialUrls: z.array(httpsAddress).max(12).default([]),
  /** Links of the footer beside the static pages, by locale. */
  footerLinks: z
    .record(z.string(), z.array(z.object({ name: z.string(), url: z.string() })).max(12))
    .default({}),
  /** How mistakes are put right, on the page of corrections; paragraphs by empty lines, by locale. */
  correctionPolicy: z.record(z.string(), z.string().max(4_000)).default({}),
})

export type SiteSettings = z.infer<typeof siteSettings>

/**
 * Settings as stored. A field that is missing or broken takes its default: a bad row must not take the site down;
 * what the desk writes is checked before it is stored.
 */
export function readSiteSettings(stored: unknown): SiteSettings {
  const given = typeof stored === 'object' && stored !== null ? stored : {}
  const sound = Object.entries(siteSettings.shape).flatMap(([field, shape]) => {
    const parsed = shape.safeParse((given as Record<string, unknown>)[field])
    return parsed.success ? [[field, parsed.data]] : []
  })
  return siteSettings.parse(Object.fromEntries(sound))
}

export function isTimeZone(name: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

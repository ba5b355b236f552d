import { z } from 'zod'
import { cleanLine, cleanText } from '@/lib/clean-text'
import { aiCrawlerChoices } from './ai-crawlers'
import { isColour } from './colours'
import { MOST_LINE, MOST_LINKS, MOST_NAME, MOST_POLICY } from './groups'
import { isTimeZone } from './site-settings'

/** An edition's locale, as it is asked for; whether there is such an edition the verb asks. */
export const editionLocale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)

const line = (most: number) =>
  z
    .string()
    .max(most * 5)
    .transform((text) => cleanLine(text, most * 5))
    .pipe(z.string().max(most))
const paragraphs = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) => cleanText(text.replace(/\r\n?/g, '\n')).trim())
    .pipe(z.string().max(most))

const MOST_EDITIONS = 50
const isFew = (given: object) => Object.keys(given).length <= MOST_EDITIONS

/** By edition; what is left empty falls back to Marsad's own words. */
const perEdition = (words: z.ZodType<string, string>) =>
  z
    .record(editionLocale, words.optional())
    .refine(isFew)
    .transform((given) =>
      Object.fromEntries(Object.entries(given).flatMap(([locale, text]) => (text ? [[locale, text]] : []))),
    )

/** A path of this site or another site's address; never a scheme that runs something. */
const linkAddress = line(500).refine(
  (url) => /^\/(?![/\\])/.test(url) || (/^https:\/\//.test(url) && URL.canParse(url)),
  'address',
)
const colour = z
  .string()
  .max(20)
  .transform((text) => text.trim().toLowerCase())
  .refine(isColour, 'colour')
const perTheme = <Value extends z.ZodType>(value: Value) =>
  z.object({ light: value.nullable(), dark: value.nullable() })
const orNone = (text: z.ZodType<string, string>) => text.nullable().transform((given) => given || null)

const values = {
  identity: z.object({
    name: perEdition(line(MOST_NAME)),
    tagline: perEdition(line(MOST_LINE)),
    description: perEdition(line(300)),
  }),
  look: z.object({
    logo: perTheme(z.number().int().positive().max(2_147_483_647)),
    accent: perTheme(colour),
    strip: perTheme(colour),
  }),
  time: z.object({
    timeZone: z.string().max(60).refine(isTimeZone, 'zone'),
    timeZoneName: perEdition(line(60)),
    digits: z.enum(['latn', 'arab']),
    months: z.enum(['levant', 'egypt-gulf', 'maghreb', 'dual']),
  }),
  footer: z.object({
    footerLinks: z
      .record(
        editionLocale,
        z.array(z.object({ name: line(60).pipe(z.string().min(1)), url: linkAddress })).max(MOST_LINKS),
      )
      .refine(isFew),
    socialUrls: z
      .array(line(300).pipe(z.url({ protocol: /^https$/, hostname: z.regexes.domain })))
      .max(MOST_LINKS),
    contactEmail: orNone(line(200)).pipe(z.email().nullable()),
  }),
  rules: z.object({
    correctionPolicy: perEdition(paragraphs(MOST_POLICY)),
    alertsNeedRelease: z.boolean(),
    foldsLongStories: z.boolean(),
    aiCrawlers: z.enum(aiCrawlerChoices),
    pixelId: orNone(line(20)).pipe(
      z
        .string()
        .regex(/^\d{5,20}$/)
        .nullable(),
    ),
  }),
}

const version = z.string().regex(/^[0-9a-f]{16}$/)
const saving = <Name extends keyof typeof values>(group: Name) =>
  z.object({ group: z.literal(group), version, value: values[group] })

/** One group of settings; `version` is the one that was opened. */
export const saveInput = z.discriminatedUnion('group', [
  saving('identity'),
  saving('look'),
  saving('time'),
  saving('footer'),
  saving('rules'),
])

/** All editions in their order. */
export const editionsInput = z.object({
  version,
  editions: z
    .array(
      z.object({
        locale: editionLocale,
        name: line(MOST_NAME).pipe(z.string().min(1)),
        isEnabled: z.boolean(),
      }),
    )
    .min(1)
    .max(MOST_EDITIONS),
})

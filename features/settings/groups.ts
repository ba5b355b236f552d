import type { SiteSettings } from './site-settings'

/** What is decided together and saved together, as the screen of the settings shows it. */
export const groups = {
  identity: ['name', 'tagline', 'description'],
  look: ['logo', 'accent', 'strip'],
  time: ['timeZone', 'timeZoneName', 'digits', 'months'],
  footer: ['footerLinks', 'socialUrls', 'contactEmail'],
  rules: ['correctionPolicy', 'alertsNeedRelease', 'foldsLongStories', 'aiCrawlers', 'pixelId'],
} as const satisfies Record<string, readonly (keyof SiteSettings)[]>

export type GroupName = keyof typeof groups
export type GroupValue<Name extends GroupName> = Pick<SiteSettings, (typeof groups)[Name][number]>

/** A group as somebody opened it; `version` says whether others have saved it since. */
export type Opened<Value> = { value: Value; version: string }

export const MOST_NAME = 40
export const MOST_LINE = 160
export const MOST_POLICY = 4_000
export const MOST_LINKS = 12

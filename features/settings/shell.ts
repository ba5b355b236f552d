import type { Site } from './site'

/** An urgent line as the ticker shows it. */
export type TickerAlert = {
  id: number
  text: string
  /** A path of this site or another site's address; an alert may have none. */
  href: string | null
  level: 'urgent' | 'notice'
  /** ISO 8601. */
  startsAt: string
}

/** A page that is shown before it is one: nothing of it is counted. */
export type Preview = {
  /** Instead of what the device or its reader chose. */
  theme?: 'light' | 'dark'
  /** Until when somebody without an account may see it; a bar says so. */
  until?: Date
}

/** What stands around every page of an edition at a moment. */
export type Shell = { site: Site; ticker: readonly TickerAlert[]; now: Date; preview?: Preview }

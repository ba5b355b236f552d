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

/** What stands around every page of an edition at a moment. */
export type Shell = { site: Site; ticker: readonly TickerAlert[]; now: Date }

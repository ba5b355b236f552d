import type { Site } from './site'

/** An urgent line as the ticker shows it. */
export type TickerAlert = { id: number; text: string; href: string | null; level: 'urgent' | 'notice'; startsAt: string }

/** What stands around every page of an edition at a moment. */
export type Shell = { site: Site; ticker: readonly TickerAlert[]; now: Date }

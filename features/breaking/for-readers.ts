import { database } from '@/db/client'
import { findNextAlertChange, listRunningAlerts, type AlertRow } from '@/db/queries/alerts'
import { remember } from '@/delivery/remember'
import { tags } from '@/delivery/tags'
import { articleLink } from '@/features/articles/address'
import type { TickerAlert } from '@/features/settings/shell'

/** A linked story may be taken down without a word to the alerts; its link is then gone after this time. */
const TTL_SECONDS = 15

/** What an edition's ticker shows, and when it changes by itself: a page that shows it is not fresh beyond that. */
export type Ticker = { alerts: readonly TickerAlert[]; changesAt: Date | undefined }

/** The alerts that run in an edition at this moment, one to eight or none. */
export async function getTicker(locale: string, now: Date): Promise<Ticker> {
  const options = { tags: [tags.alerts(locale)], ttlSeconds: TTL_SECONDS }
  const ticker = await remember(`ticker:${locale}`, options, () => readTicker(locale, now))
  // what was remembered ends at its own next change, not when its time to live does
  return ticker.changesAt && ticker.changesAt <= now ? readTicker(locale, now) : ticker
}

async function readTicker(locale: string, now: Date): Promise<Ticker> {
  const db = await database()
  const [rows, changesAt] = await Promise.all([
    listRunningAlerts(db, locale, now),
    findNextAlertChange(db, locale, now),
  ])
  return { alerts: rows.map((row) => alertOf(row, locale)), changesAt }
}

const alertOf = (row: AlertRow, locale: string): TickerAlert => ({
  id: row.id,
  text: row.text,
  href: hrefOf(row, locale),
  level: row.level,
  startsAt: row.startsAt.toISOString(),
})

function hrefOf({ articleId, articleSlug, sectionSlug, url }: AlertRow, locale: string): string | null {
  if (articleId !== null && articleSlug !== null && sectionSlug !== null)
    return articleLink({ locale, sectionSlug, id: articleId, slug: articleSlug })
  return url !== null && isSafeLink(url) ? url : null
}

/** A path of this site or a web address: never javascript:, data: or a scheme-relative host. */
const isSafeLink = (url: string) => /^https?:\/\//i.test(url) || /^\/(?![/\\])/.test(url)

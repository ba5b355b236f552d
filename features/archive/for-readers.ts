import { database } from '@/db/client'
import {
  findFirstPublishedAt,
  findPublishedBefore,
  findPublishedFrom,
  listStoryDays,
} from '@/db/queries/archive'
import type { Site } from '@/features/settings/site'
import { daysIn } from '@/lib/calendar'
import type { ArchiveDate, ArchiveSpan } from './dates'

/** How many stories came out on each day of a month that has any. */
export type ArchiveMonth = { year: number; month: number; stories: number; days: ReadonlyMap<number, number> }

/** From the first story of an edition to the latest; undefined while nothing was published. */
export async function getArchiveSpan({ locale, dates }: Site, now: Date): Promise<ArchiveSpan | undefined> {
  const db = await database()
  const [first, last] = await Promise.all([
    findFirstPublishedAt(db, locale, now),
    findPublishedBefore(db, locale, now, now),
  ])
  return first && { first: dates.todayParts(first), last: dates.todayParts(last ?? first) }
}

/** The months of a year, or the one asked for, that have stories; latest first. */
export async function listArchiveMonths(
  site: Site,
  { year, month }: ArchiveDate,
  now: Date,
): Promise<ArchiveMonth[]> {
  const { locale, dates } = site
  const lastMonth = month ?? 12
  const from = dates.dayRange(year, month ?? 1, 1)?.[0]
  const before = dates.dayRange(year, lastMonth, daysIn(year, lastMonth))?.[1]
  if (!from || !before) return []
  const rows = await listStoryDays(await database(), locale, { from, before }, dates.timeZone, now)
  const numbers = [...new Set(rows.map((row) => Number(row.day.slice(5, 7))))]
  return numbers.map((number) => {
    const own = rows.filter((row) => Number(row.day.slice(5, 7)) === number)
    const stories = own.reduce((sum, row) => sum + row.stories, 0)
    return {
      year,
      month: number,
      stories,
      days: new Map(own.map((row) => [Number(row.day.slice(8)), row.stories])),
    }
  })
}

/** The nearest days with news before and behind a day. */
export async function getDaysBeside(site: Site, [start, end]: readonly [Date, Date], now: Date) {
  const db = await database()
  const [before, behind] = await Promise.all([
    findPublishedBefore(db, site.locale, start, now),
    findPublishedFrom(db, site.locale, end, now),
  ])
  return { before, behind }
}

import { makeZonedTime } from '@/lib/zoned-time'
import type { WxrItem } from './wxr-records'

export type MomentReader = (gmt: string, local: string, rfc822?: string) => Date | undefined

/** Reads WordPress's moments: in UTC where it has that, else by the newsroom's clock, else from the feed's date. */
export function makeMomentReader(timeZone: string): MomentReader {
  const zoned = makeZonedTime(timeZone)
  const inZone = (wall: number) => {
    const lag = (moment: number) => {
      const parts = zoned.partsAt(new Date(moment))
      return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - moment
    }
    return wall - lag(wall - lag(wall))
  }
  return (gmt, local, rfc822 = '') => {
    const utc = readWall(gmt)
    if (utc !== undefined) return new Date(utc)
    const wall = readWall(local)
    if (wall !== undefined) return new Date(inZone(wall))
    const parsed = Date.parse(rfc822)
    return isPlausible(parsed) ? new Date(parsed) : undefined
  }
}

export const publishedMoment = (item: WxrItem, read: MomentReader) =>
  read(item.postDateGmt, item.postDate, item.pubDate)

/** "2021-03-18 10:42:00" as if it were UTC; WordPress writes zeros where it has no date. */
function readWall(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const moment = Date.UTC(year, month - 1, day, hour, minute, second)
  const isReal = new Date(moment).getUTCMonth() === month - 1 && hour < 24 && minute < 60 && second < 61
  return isReal && isPlausible(moment) ? moment : undefined
}

/** No paper on the web is older than this, and nobody schedules a century ahead. */
const isPlausible = (moment: number) => moment >= Date.UTC(1970, 0, 1) && moment < Date.UTC(2100, 0, 1)

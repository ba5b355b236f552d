import { arabicIndic } from '@/lib/arabic/digits'
import { arabicComma, monthNames, type MonthStyle } from '@/lib/arabic/months'
import { makeZonedTime } from '@/lib/zoned-time'

export type DateStyle = { locale: string; timeZone: string; digits: 'latn' | 'arab'; months: MonthStyle }
export type DateFormatter = ReturnType<typeof buildDateFormatter>

const formatters = new Map<string, DateFormatter>()

/**
 * Every date a reader sees, in one language and zone. Calendar and digits are pinned, so that no change of the
 * machine's locale data shows; texts hold no invisible marks.
 */
export function makeDateFormatter(style: DateStyle): DateFormatter {
  const key = [style.locale, style.timeZone, style.digits, style.months].join(' ')
  const known = formatters.get(key)
  if (known) return known
  const formatter = buildDateFormatter(style)
  formatters.set(key, formatter)
  return formatter
}

function buildDateFormatter(style: DateStyle) {
  const zoned = makeZonedTime(style.timeZone)
  const texts = makeTexts(style, zoned)
  return {
    ...texts,
    /** The same as weekdayDate. */
    day: texts.weekdayDate,
    /** dateTime with the zone's phrase, a message ("Damascus time"), behind it. */
    dateTimeInZone: (moment: Date, zonePhrase: string) => `${texts.dateTime(moment)} ${zonePhrase}`,
    machine: (moment: Date) => machineTime(moment, zoned),
    /** The calendar day it is in the newsroom's zone. */
    todayParts: (now: Date) => {
      const { year, month, day } = zoned.partsAt(now)
      return { year, month, day }
    },
    dayRange: (year: number, month: number, day: number) => dayRange(year, month, day, zoned),
    timeZone: style.timeZone,
  }
}

function makeTexts({ locale, timeZone, digits, months }: DateStyle, zoned: Zoned) {
  const isArabic = new Intl.Locale(locale).language === 'ar'
  const number = isArabic && digits === 'arab' ? arabicIndic : String
  const names = isArabic ? monthNames(months) : monthNamesOf(locale)
  const weekdays = new Intl.DateTimeFormat(pinned(locale), { weekday: 'long', timeZone })
  const comma = isArabic ? arabicComma : ','

  /** 23 November 2026 */
  const date = (moment: Date) => {
    const { year, month, day } = zoned.partsAt(moment)
    return `${number(day)} ${names[month - 1] ?? ''} ${number(year)}`
  }
  /** 23 November */
  const dayMonth = (moment: Date) => {
    const { month, day } = zoned.partsAt(moment)
    return `${number(day)} ${names[month - 1] ?? ''}`
  }
  /** November, by its number from 1 */
  const monthName = (month: number) => names[month - 1] ?? ''
  /** November 2026 */
  const monthYear = (year: number, month: number) => `${monthName(month)} ${number(year)}`
  /** 18:40 */
  const time = (moment: Date) => {
    const { hour, minute } = zoned.partsAt(moment)
    return `${number(padded(hour))}:${number(padded(minute))}`
  }
  /** Monday 23 November 2026 */
  const weekdayDate = (moment: Date) => `${weekdays.format(moment)} ${date(moment)}`
  /** 23 November 2026, 18:40 */
  const dateTime = (moment: Date) => `${date(moment)}${comma} ${time(moment)}`

  return { date, dayMonth, monthName, monthYear, time, weekdayDate, dateTime, number }
}

type Zoned = ReturnType<typeof makeZonedTime>

/** ISO 8601 with the zone's own offset, for <time datetime>, JSON-LD and feeds. */
function machineTime(moment: Date, zoned: Zoned) {
  const offset = zoned.offsetAt(moment)
  if (offset === undefined) return `${moment.toISOString().slice(0, 19)}Z`
  const { year, month, day, hour, minute, second } = zoned.partsAt(moment)
  const days = [String(year).padStart(4, '0'), padded(month), padded(day)].join('-')
  return `${days}T${[hour, minute, second].map(padded).join(':')}${offset}`
}

/** A day of the archive as [start, end); nothing if the calendar has no such day. */
function dayRange(
  year: number,
  month: number,
  day: number,
  zoned: Zoned,
): [start: Date, end: Date] | undefined {
  const noon = new Date(Date.UTC(year, month - 1, day, 12))
  const isReal = year >= 1000 && year <= 9999 && noon.getUTCMonth() === month - 1 && noon.getUTCDate() === day
  if (!isReal) return undefined
  const start = zoned.startOfDay(year, month, day)
  const next = new Date(noon.getTime() + 86_400_000)
  const end = zoned.startOfDay(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate())
  return start && end ? [start, end] : undefined
}

function monthNamesOf(locale: string) {
  const format = new Intl.DateTimeFormat(pinned(locale), { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const name = (month: number) =>
    format.formatToParts(Date.UTC(2026, month, 15)).find((part) => part.type === 'month')?.value ?? ''
  return Array.from({ length: 12 }, (_, month) => name(month))
}

const pinned = (locale: string) => `${new Intl.Locale(locale).baseName}-u-ca-gregory-nu-latn`
const padded = (value: number) => String(value).padStart(2, '0')

import { daysIn } from '@/lib/calendar'

export type ArchiveDate = { year: number; month?: number; day?: number }
type CalendarDate = Required<ArchiveDate>
export type ArchiveSpan = { first: CalendarDate; last: CalendarDate }
type Answer = { date: ArchiveDate; path: string }

const FIRST_YEAR = 1000

/**
 * What `/archive/2026/11/3` means, with the address in the one form we write it (`/archive/2026/11/03`); undefined where
 * the calendar has no such date.
 */
export function readArchiveDate(parts: readonly string[]): Answer | undefined {
  const [year, month, day] = parts.map(plainNumber)
  if (parts.length > 3 || parts.some((part) => plainNumber(part) === undefined)) return undefined
  if (year === undefined || year < FIRST_YEAR) return undefined
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (day !== undefined && (month === undefined || day < 1 || day > daysIn(year, month))) return undefined
  const date = { year, month, day }
  return { date, path: archivePath(date) }
}

/** An address of the archive in its edition. */
export const archivePath = ({ year, month, day }: ArchiveDate): string =>
  ['/archive', year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('/')

/** Whether a year, month or day touches the span from one day to another. */
export function isWithin(date: ArchiveDate, { first, last }: ArchiveSpan): boolean {
  const { month, day } = date
  const rank = (one: ArchiveDate) =>
    one.year * 10_000 +
    (month === undefined ? 0 : (one.month ?? 0) * 100) +
    (day === undefined ? 0 : (one.day ?? 0))
  return rank(first) <= rank(date) && rank(date) <= rank(last)
}

/** The month before or behind another. */
export function monthBeside(year: number, month: number, step: -1 | 1): { year: number; month: number } {
  const months = year * 12 + (month - 1) + step
  return { year: Math.floor(months / 12), month: (months % 12) + 1 }
}

const plainNumber = (part: string) => (/^\d{1,4}$/.test(part) ? Number(part) : undefined)

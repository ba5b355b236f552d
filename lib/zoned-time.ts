const dayMilliseconds = 86_400_000
const quarterMilliseconds = 900_000
const mostKept = 10_000

const fields = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const

export type ZonedParts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

/** What clocks and calendars in one time zone say. Make it once: Intl objects are dear. */
export function makeZonedTime(timeZone: string) {
  const offsetMilliseconds = makeOffsets(timeZone)

  function partsAt(moment: Date): ZonedParts {
    const local = moment.getTime() + offsetMilliseconds(moment.getTime())
    const day = Math.floor(local / dayMilliseconds)
    const second = Math.floor((local - day * dayMilliseconds) / 1000)
    // some fifty times a page: written out, since spreading costs ten times as much
    const date = calendarDay(day)
    return {
      year: date.year,
      month: date.month,
      day: date.day,
      hour: Math.floor(second / 3600),
      minute: Math.floor(second / 60) % 60,
      second: second % 60,
    }
  }

  /** "+03:00", or nothing where the offset is not whole minutes (local mean time, before about 1920). */
  function offsetAt(moment: Date) {
    const minutes = offsetMilliseconds(moment.getTime()) / 60_000
    if (!Number.isInteger(minutes)) return undefined
    const size = Math.abs(minutes)
    const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'))
    return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`
  }

  /** The first moment of a calendar day; nothing if the zone never had that day. */
  function startOfDay(year: number, month: number, day: number) {
    const midnight = Date.UTC(year, month - 1, day)
    const lag = (moment: number) => wallClock(partsAt(new Date(moment))) - moment
    const candidates = [lag(midnight - dayMilliseconds), lag(midnight + dayMilliseconds)]
      .map((offset) => midnight - offset)
      .sort((one, other) => one - other)
    const isThatDay = (moment: number) => {
      const parts = partsAt(new Date(moment))
      return parts.year === year && parts.month === month && parts.day === day
    }
    const start = candidates.find(isThatDay)
    return start === undefined ? undefined : new Date(start)
  }

  return { partsAt, offsetAt, startOfDay }
}

const calendarDays = new Map<number, Pick<ZonedParts, 'year' | 'month' | 'day'>>()

/** A day by its number from 1 January 1970. Kept: the stories of a page are of a few days, and a Date costs more than all else. */
function calendarDay(number: number) {
  const known = calendarDays.get(number)
  if (known) return known
  const midnight = new Date(number * dayMilliseconds)
  const [year, month, day] = [midnight.getUTCFullYear(), midnight.getUTCMonth() + 1, midnight.getUTCDate()]
  if (calendarDays.size >= mostKept) calendarDays.clear()
  calendarDays.set(number, { year, month, day })
  return { year, month, day }
}

/** How far a zone's clocks are ahead of UTC, in milliseconds. Asked of Intl once a quarter of an hour: asking is dear. */
function makeOffsets(timeZone: string) {
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...fields, hourCycle: 'h23', timeZone })
  const offsets = new Map<number, number>()
  return (moment: number): number => {
    const quarter = Math.floor(moment / quarterMilliseconds)
    const known = offsets.get(quarter)
    if (known !== undefined) return known
    const start = quarter * quarterMilliseconds
    const offset = wallClock(readClock(clock, start)) - start
    if (offsets.size >= mostKept) offsets.clear()
    offsets.set(quarter, offset)
    return offset
  }
}

function readClock(clock: Intl.DateTimeFormat, moment: number): ZonedParts {
  const found = new Map(clock.formatToParts(moment).map((part) => [part.type, Number(part.value)]))
  const value = (name: keyof typeof fields) => found.get(name) ?? 0
  return {
    ...{ year: value('year'), month: value('month'), day: value('day') },
    ...{ hour: value('hour'), minute: value('minute'), second: value('second') },
  }
}

const wallClock = (parts: ZonedParts) =>
  Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)

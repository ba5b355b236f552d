const dayMilliseconds = 86_400_000

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
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { ...fields, hourCycle: 'h23', timeZone })
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })

  function partsAt(moment: Date): ZonedParts {
    const found = new Map(clock.formatToParts(moment).map((part) => [part.type, Number(part.value)]))
    const value = (name: keyof typeof fields) => found.get(name) ?? 0
    return {
      ...{ year: value('year'), month: value('month'), day: value('day') },
      ...{ hour: value('hour'), minute: value('minute'), second: value('second') },
    }
  }

  /** "+03:00", or nothing where the offset is not whole minutes (local mean time, before about 1920). */
  function offsetAt(moment: Date) {
    const name = zone.formatToParts(moment).find((part) => part.type === 'timeZoneName')?.value ?? ''
    if (name === 'GMT') return '+00:00'
    return /^GMT([+-]\d\d:\d\d)$/.exec(name)?.[1]
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

const wallClock = (parts: ZonedParts) =>
  Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)

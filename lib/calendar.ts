/** How many days a month (1–12) of the Gregorian calendar has. */
export const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Weeks begin on Saturday in Arabic and on Monday elsewhere; 0 is Sunday. */
export const firstWeekday = (locale: string) => (new Intl.Locale(locale).language === 'ar' ? 6 : 1)

/** A month as rows of seven days; undefined before its first and behind its last day. */
export function weeksOf(year: number, month: number, weekStart: number): (number | undefined)[][] {
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() - weekStart + 7) % 7
  const last = daysIn(year, month)
  return Array.from({ length: Math.ceil((before + last) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1
      return day >= 1 && day <= last ? day : undefined
    }),
  )
}

/** The names of the seven days in the order of a week, long and in one letter. */
export function weekdayNames(locale: string, weekStart: number): { long: string; narrow: string }[] {
  const [long, narrow] = (['long', 'narrow'] as const).map(
    (weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }),
  )
  // the fourth of January 1970 was a Sunday
  const moments = Array.from({ length: 7 }, (_, index) => Date.UTC(1970, 0, 4 + weekStart + index))
  return moments.map((moment) => ({ long: long?.format(moment) ?? '', narrow: narrow?.format(moment) ?? '' }))
}

const minute = 60_000
const hour = 60 * minute

export type RelativeParts = { unit: 'now'; n: 0 } | { unit: 'minutes' | 'hours'; n: number }

/** How long ago it was, up to a day. A moment just ahead is a clock that is off; further ahead there is no answer. */
export function relativeParts(from: Date, now: Date): RelativeParts | undefined {
  const age = now.getTime() - from.getTime()
  if (age < -minute || age >= 24 * hour || Number.isNaN(age)) return undefined
  if (age < minute) return { unit: 'now', n: 0 }
  if (age < hour) return { unit: 'minutes', n: Math.floor(age / minute) }
  return { unit: 'hours', n: Math.floor(age / hour) }
}

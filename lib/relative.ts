const minute = 60_000
const hour = 60 * minute
const NUMBER = '#'

/** A phrase with `#` for its number, and the number from which on it is said. */
type Phrase = readonly [from: number, phrase: string]
export type AgoWords = {
  now: string
  minutes: readonly Phrase[]
  hours: readonly Phrase[]
}

/**
 * How a language says that something was so many minutes or hours ago, in its plural forms (CLDR). Made where the site is
 * built: a phone of the middle takes a tenth of a second to make it.
 */
export function agoWords(locale: string): AgoWords {
  const words = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { numeric: 'auto' })
  const phrases = (unit: 'minute' | 'hour', most: number) =>
    Array.from({ length: most }, (_, index): Phrase => {
      const n = index + 1
      return [n, words.format(-n, unit).replace(String(n), NUMBER)]
    }).filter(([, phrase], index, all) => phrase !== all[index - 1]?.[1])
  return { now: words.format(0, 'second'), minutes: phrases('minute', 59), hours: phrases('hour', 23) }
}

/** How long ago it was, up to a day. A moment just ahead is a clock that is off; further ahead there is no answer. */
export function sayAgo(from: Date, now: Date, words: AgoWords): string | undefined {
  const age = now.getTime() - from.getTime()
  if (age < -minute || age >= 24 * hour || Number.isNaN(age)) return undefined
  if (age < minute) return words.now
  const [n, phrases] =
    age < hour ? [Math.floor(age / minute), words.minutes] : [Math.floor(age / hour), words.hours]
  return phrases.findLast(([least]) => least <= n)?.[1].replace(NUMBER, String(n))
}

import { monthStyles, withMonthStyle } from '@/lib/arabic/months'
import { relativeParts } from '@/lib/relative'
import { choices } from './device'

/** What the server wrote: absolute, in the newsroom's zone. */
const written = new WeakMap<Element, string>()

/**
 * Says times in the reader's way: with the month names they chose, and how long ago it was where that is under a day.
 * The absolute time stays in the title.
 */
export function sayTimes(): void {
  const times = [...document.querySelectorAll<HTMLTimeElement>('time[datetime]')].map((element) => {
    const row = element.closest<HTMLElement>('p,li,div,header')
    const absolute = written.get(element) ?? element.textContent
    written.set(element, absolute)
    return { element, row, height: row?.offsetHeight, said: withChosenMonths(absolute, element) }
  })
  for (const time of times) time.element.textContent = time.said
  const relative = times.flatMap((time) => {
    const ago = time.element.parentElement?.localName === 'relative-time' && howLongAgo(time.element.dateTime)
    return ago ? [{ ...time, ago }] : []
  })
  for (const { element, ago, said } of relative) {
    element.textContent = ago
    element.title = said
  }
  // a shorter or longer line must not move what stands below it
  const moved = relative.filter(({ row, height }) => row?.offsetHeight !== height)
  for (const { element, said } of moved) element.textContent = said
}

function withChosenMonths(text: string, { dateTime }: HTMLTimeElement) {
  const style = monthStyles.find((name) => name === choices().months)
  const isArabic = document.documentElement.lang.startsWith('ar')
  return style && isArabic ? withMonthStyle(text, Number(dateTime.slice(5, 7)), style) : text
}

function howLongAgo(dateTime: string) {
  const parts = relativeParts(new Date(dateTime), new Date())
  const { lang, dataset } = document.documentElement
  const words = new Intl.RelativeTimeFormat(`${lang}-u-nu-${dataset.digits ?? 'latn'}`, { numeric: 'auto' })
  if (!parts) return undefined
  return parts.unit === 'now' ? words.format(0, 'second') : words.format(-parts.n, parts.unit)
}

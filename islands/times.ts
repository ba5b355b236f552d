import { monthStyles, withMonthStyle } from '@/lib/arabic/months'
import { agoIn } from '@/generated/ago'
import { arabicIndic } from '@/lib/arabic/digits'
import { sayAgo } from '@/lib/relative'
import { choices } from './device'

/** What the server wrote: absolute, in the newsroom's zone. */
const written = new WeakMap<Element, string>()

/**
 * Says times in the reader's way: with the month names they chose, and how long ago it was where that is under a day.
 * The absolute time stays in the title. In a frame of its own: what it measures is then laid out already, and what it
 * changes is laid out once.
 */
export const sayTimes = (): void => void requestAnimationFrame(sayAll)

function sayAll() {
  const times = [...document.querySelectorAll<HTMLTimeElement>('time[datetime]')].map((element) => {
    const row = rowOf(element)
    const absolute = written.get(element) ?? element.textContent
    written.set(element, absolute)
    return { element, row, height: row?.offsetHeight, said: withChosenMonths(absolute, element) }
  })
  for (const { element, said } of times) say(element, said)
  const relative = times.flatMap((time) => {
    const ago = time.element.parentElement?.localName === 'relative-time' && howLongAgo(time.element.dateTime)
    return ago ? [{ ...time, ago }] : []
  })
  for (const { element, ago, said } of relative) {
    say(element, ago)
    element.title = said
  }
  // a shorter or longer line must not move what stands below it
  const moved = relative.filter(({ row, height }) => row?.offsetHeight !== height)
  for (const { element, said } of moved) say(element, said)
}

function say(element: Element, words: string) {
  if (element.textContent !== words) element.textContent = words
}

/** The line a time stands in; none where the browser has not laid it out yet, so that nothing can move. */
function rowOf(element: Element) {
  const row = element.closest<HTMLElement>('p,li,div,header')
  return row?.checkVisibility?.({ contentVisibilityAuto: true }) === false ? undefined : row
}

function withChosenMonths(text: string, { dateTime }: HTMLTimeElement) {
  const style = monthStyles.find((name) => name === choices().months)
  const isArabic = document.documentElement.lang.startsWith('ar')
  return style && isArabic ? withMonthStyle(text, Number(dateTime.slice(5, 7)), style) : text
}

function howLongAgo(dateTime: string) {
  const { lang, dataset } = document.documentElement
  const words = agoIn[lang as keyof typeof agoIn]
  const said = words && sayAgo(new Date(dateTime), new Date(), words)
  return dataset.digits === 'arab' ? said && arabicIndic(said) : said
}

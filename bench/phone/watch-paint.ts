/** What a page says of itself while it is drawn; times are milliseconds after it was asked for. */
export type Paint = { lcp: number; lcpOf: string; fcp: number; cls: number; tbt: number }

type Entry = PerformanceEntry & { element?: Element; value?: number; hadRecentInput?: boolean }

/** Runs in the page, before anything of its own: keeps `window.paint` up to date. Stands by itself, as it is sent as text. */
export function watchPaint() {
  const tasks: Entry[] = []
  const paint: Paint = {
    lcp: 0,
    lcpOf: '',
    fcp: 0,
    cls: 0,
    // what a task takes beyond 50 ms after the first paint keeps the reader's finger waiting (web.dev/articles/tbt); of
    // the paint one hears later than of the tasks before it
    get tbt() {
      const blocked = ({ startTime, duration }: Entry) =>
        startTime + duration - Math.max(startTime, this.fcp) - 50
      return this.fcp ? tasks.reduce((sum, task) => sum + Math.max(0, blocked(task)), 0) : 0
    },
  }
  Object.assign(window, { paint })
  const watch = (type: string, note: (entry: Entry) => unknown) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('largest-contentful-paint', ({ startTime, element }) => {
    paint.lcp = startTime
    paint.lcpOf = element?.tagName.toLowerCase() ?? ''
  })
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') paint.fcp = startTime
  })
  // shifts less than a second apart are one, for five seconds at most (web.dev/articles/cls)
  const burst = { sum: 0, from: -Infinity, until: -Infinity }
  watch('layout-shift', ({ value = 0, hadRecentInput, startTime }) => {
    if (hadRecentInput) return
    if (startTime - burst.until >= 1_000 || startTime - burst.from >= 5_000)
      Object.assign(burst, { sum: 0, from: startTime })
    Object.assign(burst, { sum: burst.sum + value, until: startTime })
    paint.cls = Math.max(paint.cls, burst.sum)
  })
  watch('longtask', (task) => tasks.push(task))
}

/** What a page says of itself while it is drawn; times are milliseconds after it was asked for. */
export type Paint = { lcp: number; lcpOf: string; fcp: number; cls: number; tbt: number }

type Entry = PerformanceEntry & { element?: Element; value?: number; hadRecentInput?: boolean }

/** Runs in the page, before anything of its own: keeps `window.paint` up to date. Stands by itself, as it is sent as text. */
export function watchPaint() {
  const paint: Paint = { lcp: 0, lcpOf: '', fcp: 0, cls: 0, tbt: 0 }
  Object.assign(window, { paint })
  const watch = (type: string, note: (entry: Entry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('largest-contentful-paint', ({ startTime, element }) => {
    paint.lcp = startTime
    paint.lcpOf = element?.tagName.toLowerCase() ?? ''
  })
  watch('paint', ({ name, startTime }) => {
    if (name !== 'first-contentful-paint') return
    paint.fcp = startTime
    sumUp()
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
  // what a task takes beyond 50 ms after the first paint keeps the reader's finger waiting (web.dev/articles/tbt); of the
  // paint one hears later than of the tasks before it
  const tasks: { from: number; until: number }[] = []
  const sumUp = () => {
    if (!paint.fcp) return
    paint.tbt = tasks.reduce(
      (sum, { from, until }) => sum + Math.max(0, until - Math.max(from, paint.fcp) - 50),
      0,
    )
  }
  watch('longtask', ({ startTime, duration }) => {
    tasks.push({ from: startTime, until: startTime + duration })
    sumUp()
  })
}

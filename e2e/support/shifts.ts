import type { Page } from '@playwright/test'

export type Shift = { value: number; what: string }

/** From the next page on, what moves on it without being asked (https://wicg.github.io/layout-instability). */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    type Entry = PerformanceEntry & { value: number; sources: { node?: Node }[] }
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[])
        shifts.push({
          value,
          what: sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 120)).join(' | '),
        })
    }).observe({ type: 'layout-shift', buffered: true })
  })

export const shiftsOn = (page: Page) => page.evaluate(() => Reflect.get(window, 'shifts') as Shift[])

export const sumOfShifts = (shifts: readonly Shift[]) => shifts.reduce((sum, { value }) => sum + value, 0)

import type { ReactNode } from 'react'
import { cacheable, pageHeaders, uncacheable } from '@/delivery/headers'
import type { Rendered } from '@/delivery/page'
import { renderHtml } from '@/delivery/render-html'
import { tags } from '@/delivery/tags'
import { getNextScheduledChange } from '@/features/articles/next-change'
import { getTicker } from '@/features/breaking/for-readers'
import type { Shell } from '@/features/settings/shell'
import type { Site } from '@/features/settings/site'

/** How long a page may be served before it is made anew behind the reader: what changes it makes it stale at once. */
const FRESH_SECONDS = 300

/** What a page is made of, as its handler gives it. */
export type PageContent = {
  page: ReactNode
  status?: number
  /** Beside those of the site and the ticker, which every page carries. */
  tags: readonly string[]
  freshSeconds?: number
  /** A moment at which it changes by itself, beside those of the ticker, the schedule and the day. */
  changesAt?: Date
  frameHosts?: readonly string[]
}

/** Renders a page of an edition with the shell around it, read anew. */
export async function renderPage(
  site: Site,
  make: (shell: Shell) => Promise<PageContent>,
): Promise<Rendered> {
  const now = new Date()
  const { locale } = site
  const [ticker, scheduledAt] = await Promise.all([
    getTicker(locale, now),
    getNextScheduledChange(locale, now),
  ])
  const content = await make({ site, ticker: ticker.alerts, now })
  const status = content.status ?? 200
  const allTags = [tags.site, tags.alerts(locale), ...content.tags]
  const permits = {
    frameHosts: content.frameHosts,
    hasPixel: site.settings.pixelId !== null,
    styleHash: site.style?.hash,
  }
  return {
    status,
    body: renderHtml(content.page),
    headers: {
      ...pageHeaders(permits),
      ...(status < 500 ? cacheable(allTags) : uncacheable),
    },
    tags: allTags,
    freshSeconds: content.freshSeconds ?? FRESH_SECONDS,
    freshUntil: earliest([content.changesAt, ticker.changesAt, scheduledAt, endOfDay(site, now)]),
  }
}

/** The masthead names the day. */
function endOfDay(site: Site, now: Date) {
  const { year, month, day } = site.dates.todayParts(now)
  return site.dates.dayRange(year, month, day)?.[1]
}

const earliest = (moments: readonly (Date | undefined)[]) =>
  moments.filter((moment) => moment !== undefined).sort((a, b) => a.getTime() - b.getTime())[0]

import { ArchivePage } from '@/components/archive/archive-page'
import { redirectPermanently } from '@/delivery/respond'
import { tags } from '@/delivery/tags'
import {
  archivePath,
  isWithin,
  readArchiveDate,
  type ArchiveDate,
  type ArchiveSpan,
} from '@/features/archive/dates'
import { getArchiveSpan, listArchiveMonths } from '@/features/archive/for-readers'
import { getMostRead } from '@/features/audience/most-read'
import { listHead } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { editionPath } from '@/features/settings/site'
import type { PageContent } from './page-content'
import type { Visit } from './reader'

const MOST_READ_COUNT = 5

/** What an address of the archive asks for, or the answer that says no: no such date, one outside the archive, one in another spelling. */
export async function readArchiveVisit<Params extends { year: string; month?: string; day?: string }>(
  visit: Visit<Params>,
): Promise<{ date: ArchiveDate; span: ArchiveSpan } | { answer: Response }> {
  const { params, site } = visit
  const parts = [params.year, params.month, params.day].filter((part) => part !== undefined)
  const read = readArchiveDate(parts)
  const span = read && (await getArchiveSpan(site, visit.now))
  if (!span || !isWithin(read.date, span)) return { answer: await visit.notFound() }
  if (`/archive/${parts.join('/')}` !== read.path)
    return { answer: redirectPermanently(editionPath(site.locale, read.path)) }
  return { date: read.date, span }
}

/** The months of a year, or one of them, as calendars. Without a date: the latest year with news. */
export async function makeArchivePage(shell: Shell, asked?: ArchiveDate): Promise<PageContent> {
  const { site, now } = shell
  const { t, dates } = site
  const span = await getArchiveSpan(site, now)
  const date = asked ?? span?.last ?? dates.todayParts(now)
  const wanted = { year: date.year, month: asked?.month }
  const [months, mostRead] = await Promise.all([
    listArchiveMonths(site, wanted, now),
    getMostRead(site.locale, MOST_READ_COUNT, now),
  ])
  const period =
    wanted.month === undefined ? dates.number(wanted.year) : dates.monthYear(wanted.year, wanted.month)
  const parents = [
    ...(asked ? [{ name: t('Lists.archive'), path: '/archive' }] : []),
    ...(asked?.month ? [{ name: dates.number(asked.year), path: archivePath({ year: asked.year }) }] : []),
  ]
  const head = listHead(site, {
    name: asked ? t('Lists.archiveOf', { period }) : t('Lists.archive'),
    path: asked ? archivePath(asked) : '/archive',
    parents,
    isIndexable: months.length > 0,
  })
  return {
    page: (
      <ArchivePage
        {...{ shell, head, parents, asked, span, months }}
        shown={wanted}
        mostRead={mostRead.stories}
      />
    ),
    tags: [tags.river(site.locale), tags.mostRead(site.locale)],
  }
}

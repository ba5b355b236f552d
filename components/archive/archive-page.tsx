import { EmptyList } from '@/components/lists/empty-list'
import { ListPage } from '@/components/lists/list-page'
import { MostRead } from '@/components/lists/most-read'
import {
  archivePath,
  isWithin,
  monthBeside,
  type ArchiveDate,
  type ArchiveSpan,
} from '@/features/archive/dates'
import type { ArchiveMonth } from '@/features/archive/for-readers'
import type { Card } from '@/features/articles/cards'
import type { Head, Step } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { Beside } from './beside'
import { MonthCalendar } from './month-calendar'
import { YearLinks } from './year-links'

type ArchivePageProps = {
  shell: Shell
  head: Head
  parents: readonly Step[]
  /** The year or month in the address; none at the door of the archive. */
  asked?: ArchiveDate
  shown: { year: number; month?: number }
  span?: ArchiveSpan
  months: readonly ArchiveMonth[]
  mostRead: readonly Card[]
}

/** The days with news, month by month. */
export function ArchivePage({
  shell,
  head,
  parents,
  asked,
  shown,
  span,
  months,
  mostRead,
}: ArchivePageProps) {
  const { site } = shell
  const { t, dates } = site
  const isMonth = shown.month !== undefined
  const period =
    shown.month === undefined ? dates.number(shown.year) : dates.monthYear(shown.year, shown.month)
  const title = asked ? t('Lists.archiveOf', { period }) : t('Lists.archive')
  return (
    <ListPage
      shell={shell}
      head={head}
      parents={parents}
      title={title}
      standfirst={t('Lists.archiveIntro')}
      aside={<MostRead site={site} stories={mostRead} heading={t('Nav.mostRead')} />}
    >
      {span && <YearLinks site={site} span={span} current={shown.year} />}
      {months.length === 0 && <EmptyList site={site} />}
      <div className={months.length < 2 ? undefined : 'grid gap-x-8 gap-y-9 sm:grid-cols-2 lg:gap-x-12'}>
        {months.map((month) => (
          <MonthCalendar
            key={month.month}
            site={site}
            month={month}
            isLinked={!isMonth}
            isWide={months.length < 2}
          />
        ))}
      </div>
      {shown.month !== undefined && span && (
        <MonthsBeside shell={shell} year={shown.year} month={shown.month} span={span} />
      )}
    </ListPage>
  )
}

type MonthsBesideProps = { shell: Shell; year: number; month: number; span: ArchiveSpan }

function MonthsBeside({ shell: { site }, year, month, span }: MonthsBesideProps) {
  const link = (step: -1 | 1) => {
    const date = monthBeside(year, month, step)
    return isWithin(date, span)
      ? { name: site.dates.monthYear(date.year, date.month), path: archivePath(date) }
      : undefined
  }
  return <Beside site={site} label={site.t('Lists.archiveMonths')} before={link(-1)} behind={link(1)} />
}

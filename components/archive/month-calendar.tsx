import { archivePath } from '@/features/archive/dates'
import type { ArchiveMonth } from '@/features/archive/for-readers'
import { editionPath, type Site } from '@/features/settings/site'
import { firstWeekday, weekdayNames, weeksOf } from '@/lib/calendar'

type MonthCalendarProps = {
  site: Site
  month: ArchiveMonth
  /** Its name leads to its own page. */ isLinked?: boolean
  /** Room enough to say under each day how much there is. */ isWide?: boolean
}

/** A month as a calendar: the days with news lead to it, and say how much there is. */
export function MonthCalendar({
  site,
  month: { year, month, stories, days },
  isLinked,
  isWide,
}: MonthCalendarProps) {
  const { t, dates, locale } = site
  const name = dates.monthYear(year, month)
  const start = firstWeekday(locale)
  const id = `month-${year}-${month}`
  return (
    <section aria-labelledby={id}>
      <div className="bar flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={id} className="font-heavy">
          {isLinked ? <a href={editionPath(locale, archivePath({ year, month }))}>{name}</a> : name}
        </h2>
        <p className="meta font-normal">{t('Lists.stories', { count: stories })}</p>
      </div>
      <table className="w-full table-fixed border-collapse text-center tabular-nums">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            {weekdayNames(locale, start).map(({ long, narrow }) => (
              <th key={long} scope="col" abbr={long} className="py-1.5 text-tiny font-bold text-muted">
                {narrow}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month, start).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <td key={weekday} className="p-0.5">
                  <Day
                    site={site}
                    date={{ year, month, day }}
                    stories={day === undefined ? 0 : (days.get(day) ?? 0)}
                    isWide={isWide}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type DayProps = {
  site: Site
  date: { year: number; month: number; day?: number }
  stories: number
  isWide?: boolean
}

function Day({ site, date, stories, isWide }: DayProps) {
  const { t, dates, locale } = site
  const { year, month, day } = date
  if (day === undefined) return null
  if (stories === 0) return <span className="block py-2.5 text-muted">{dates.number(day)}</span>
  const words = `${dates.number(day)} ${dates.monthYear(year, month)}${t('Site.listSeparator')}${t('Lists.stories', { count: stories })}`
  return (
    <a
      href={editionPath(locale, archivePath(date))}
      aria-label={words}
      className="block rounded-small bg-panel py-2.5 font-bold text-accent hover:bg-ink hover:text-paper"
    >
      {dates.number(day)}
      {isWide && (
        <span className="hidden text-tiny font-normal sm:block">
          {t('Lists.stories', { count: stories })}
        </span>
      )}
    </a>
  )
}

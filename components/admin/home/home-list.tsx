import type { ReactNode } from 'react'
import type { Site } from '@/features/settings/site'
import { MOST_LINES } from '@/features/desk/for-editors'

export type HomeLine = {
  key: number
  href: string
  text: string
  /** Language of the text; the interface's where it is not a headline. */
  locale?: string
  at: Date | null
  note?: ReactNode
}

type HomeListProps = {
  site: Site
  now: Date
  id: string
  title: string
  /** What would stand here. */
  empty?: string
  /** Where the whole list is. */
  all?: string
  lines: readonly HomeLine[]
}

/** One list of the first screen: a headline a line, and the way to all of them. */
export function HomeList({ site, now, id, title, empty, all, lines }: HomeListProps) {
  const { t } = site
  const shown = lines.slice(0, MOST_LINES)
  return (
    <section aria-labelledby={id} className="min-w-0">
      <header className="flex items-baseline justify-between gap-3 border-b border-rule pb-1.5">
        <h2 id={id} className="font-bold">
          {title}
        </h2>
        {all && lines.length > 0 && (
          <a
            href={all}
            aria-label={t('Desk.Home.allOf', { list: title })}
            className="py-1 text-tiny font-semibold text-accent hover:underline"
          >
            {t('Desk.Home.all')}
          </a>
        )}
      </header>
      {lines.length === 0 ? (
        <p className="max-w-measure py-2 text-small text-muted">{empty}</p>
      ) : (
        <ul className="divide-y divide-rule">
          {shown.map((line) => (
            <Line key={line.key} site={site} now={now} line={line} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ site, now, line }: { site: Site; now: Date; line: HomeLine }) {
  const { dates } = site
  const edition = site.editions.find(({ locale }) => locale === line.locale)
  return (
    <li className="flex items-baseline gap-3 py-2 text-small">
      <div className="min-w-0 flex-1">
        <a href={line.href} className="-my-1 block py-1 font-semibold hover:text-accent">
          <bdi lang={line.locale} dir={edition?.direction}>
            {line.text}
          </bdi>
        </a>
        {line.note && (
          <p className="line-clamp-2 text-tiny text-muted [overflow-wrap:anywhere]">{line.note}</p>
        )}
      </div>
      {line.at && (
        <time dateTime={dates.machine(line.at)} className="shrink-0 text-tiny text-muted tabular-nums">
          {nearby(site, line.at, now)}
        </time>
      )}
    </li>
  )
}

/** The hour of what is today's, the day of what is not. */
const nearby = ({ dates }: Site, at: Date, now: Date) =>
  dates.date(at) === dates.date(now) ? dates.time(at) : dates.dayMonth(at)

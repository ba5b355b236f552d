import { archivePath, type ArchiveSpan } from '@/features/archive/dates'
import { editionPath, type Site } from '@/features/settings/site'

/** Every year from the first story to the latest, latest first. */
export function YearLinks({ site, span, current }: { site: Site; span: ArchiveSpan; current: number }) {
  const { t, dates, locale } = site
  const years = Array.from(
    { length: span.last.year - span.first.year + 1 },
    (_, index) => span.last.year - index,
  )
  if (years.length < 2) return null
  return (
    <nav aria-label={t('Lists.archiveYears')} className="no-print pb-6">
      <ul className="-ms-2 flex flex-wrap gap-1 font-bold tabular-nums">
        {years.map((year) => (
          <li key={year}>
            <a
              href={editionPath(locale, archivePath({ year }))}
              aria-current={year === current ? 'page' : undefined}
              className="touch px-2 aria-[current]:text-accent aria-[current]:shadow-[inset_0_-3px_var(--accent)]"
            >
              {dates.number(year)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

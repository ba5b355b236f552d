import { FilePen, Languages } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { DeskPage } from '@/features/stories/for-editors'
import { directionOf } from '@/features/documents/text-direction'
import type { Site } from '@/features/settings/site'

type Row = DeskPage['rows'][number]
type StoryTableProps = { site: Site; rows: readonly Row[]; isFiltered: boolean }

const tones = {
  draft: 'neutral',
  'in-review': 'warn',
  scheduled: 'accent',
  published: 'good',
  withdrawn: 'danger',
  killed: 'danger',
} as const

/** One line a story: what it is called, how it stands, whose it is and when it changed. */
export function StoryTable({ site, rows, isFiltered }: StoryTableProps) {
  const { t } = site
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(isFiltered ? 'Desk.Stories.empty' : 'Desk.Stories.emptyAll')}
        action={
          <a href="/admin/articles/new" className={buttonClass()}>
            {t('Desk.Stories.new')}
          </a>
        }
      >
        {t(isFiltered ? 'Desk.Stories.emptyText' : 'Desk.Stories.emptyAllText')}
      </EmptyState>
    )
  return (
    <table className="data-table story-rows">
      <caption className="sr-only">{t('Desk.Stories.caption')}</caption>
      <thead>
        <tr>
          {(['headline', 'status', 'section', 'author', 'changed'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`Desk.Stories.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <StoryRow key={row.id} site={site} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function StoryRow({ site, row }: { site: Site; row: Row }) {
  const { t, dates } = site
  const edition = site.editions.find(({ locale }) => locale === row.locale)
  const others = row.translations.map(
    (locale) => site.editions.find((one) => one.locale === locale)?.name ?? locale,
  )
  return (
    <tr>
      <td>
        <a
          href={`/admin/articles/${row.id}`}
          className="block font-semibold hover:text-accent pointer-coarse:py-2"
        >
          <bdi lang={row.locale} dir={edition && directionOf(row.headline, edition.direction)}>
            {row.headline || t('Desk.Stories.untitled')}
          </bdi>
        </a>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-tiny text-muted">
          {row.kicker && <bdi lang={row.locale}>{row.kicker}</bdi>}
          {site.editions.length > 1 && <span>{edition?.name ?? row.locale}</span>}
          {others.length > 0 && (
            <span className="inline-flex items-center gap-1">
              <Languages aria-hidden="true" className="size-3.5" />
              {t('Desk.Stories.inEditions', { list: others.join(t('Site.listSeparator')) })}
            </span>
          )}
          {row.isUndecided && (
            <span className="inline-flex items-center gap-1 text-warn">
              <FilePen aria-hidden="true" className="size-3.5" />
              {t('Desk.Stories.hasChanges')}
            </span>
          )}
        </span>
      </td>
      <td>
        <Badge tone={tones[row.status]}>{t(`Desk.Stories.statuses.${row.status}`)}</Badge>
        {row.status === 'scheduled' && row.publishedAt && (
          <span className="block text-tiny text-muted">
            {t('Desk.Stories.scheduledFor', { date: dates.dateTime(row.publishedAt) })}
          </span>
        )}
      </td>
      <td data-label={t('Desk.Stories.section')}>{row.sectionName}</td>
      <td data-label={row.authorName ? t('Desk.Stories.author') : undefined}>
        <bdi>{row.authorName}</bdi>
      </td>
      <td data-label={t('Desk.Stories.changed')} className="md:whitespace-nowrap">
        <time dateTime={dates.machine(row.touchedAt)}>{dates.dateTime(row.touchedAt)}</time>
      </td>
    </tr>
  )
}

import { Thumbnail } from '@/components/admin/media/thumbnail'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import type { ListedPicture } from '@/features/media/for-editors'
import { rightsState } from '@/features/media/rights'
import type { Site } from '@/features/settings/site'

type LibraryGridProps = { site: Site; rows: readonly ListedPicture[]; now: Date; isFiltered: boolean }

/** The newest first; each leads to its own screen. */
export function LibraryGrid({ site, rows, now, isFiltered }: LibraryGridProps) {
  const { t } = site
  if (rows.length === 0)
    return (
      <EmptyState title={t(`Desk.Library.${isFiltered ? 'noneFound' : 'empty'}`)}>
        {t(`Desk.Library.${isFiltered ? 'noneFoundText' : 'emptyText'}`)}
      </EmptyState>
    )
  return (
    <ul
      aria-label={t('Desk.Library.title')}
      className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6"
    >
      {rows.map((row) => (
        <li key={row.id} className="min-w-0">
          <Card site={site} row={row} now={now} />
        </li>
      ))}
    </ul>
  )
}

function Card({ site: { t }, row, now }: { site: Site; row: ListedPicture; now: Date }) {
  const { alt, caption, credit } = row.media
  const words = alt || caption || row.fileName
  return (
    <a href={`/admin/media/${row.id}`} className="group grid gap-1.5 no-underline">
      <Thumbnail picture={row.media} />
      {/* by its own direction, so that what is cut off is its end */}
      <span dir="auto" className="line-clamp-2 text-small group-hover:text-accent">
        {words || t('Desk.Media.undescribed', { id: row.id })}
      </span>
      {credit && (
        <span dir="auto" className="truncate text-tiny text-muted">
          {credit}
        </span>
      )}
      <span className="flex flex-wrap gap-1 empty:hidden">
        <Rights t={t} state={rightsState(row.rightsExpireAt, now)} />
        {!alt && <Badge tone="warn">{t('Desk.Library.noAlt')}</Badge>}
        {row.kind !== 'photo' && <Badge>{t(`Desk.Library.kinds.${row.kind}`)}</Badge>}
      </span>
    </a>
  )
}

function Rights({ t, state }: { t: Site['t']; state: ReturnType<typeof rightsState> }) {
  if (state === 'open') return null
  return <Badge tone={state === 'expired' ? 'danger' : 'warn'}>{t(`Desk.Library.rightsOf.${state}`)}</Badge>
}

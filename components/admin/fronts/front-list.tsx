import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import type { FrontLine } from '@/features/front/for-editors'
import type { Site } from '@/features/settings/site'
import { NeedsBadges } from './front-needs'

type FrontListProps = { site: Site; fronts: readonly FrontLine[]; locale: string }

/** Every front of an edition: whether somebody arranges it, what it asks for, and who put it live last. */
export function FrontList({ site, fronts, locale }: FrontListProps) {
  const { t, dates } = site
  return (
    <ul className="divide-y divide-rule border-b border-rule">
      {fronts.map((front) => {
        const { name, section, isArranged, hasDraft, liveAt, liveBy, needs } = front
        const title = section ?? t('Desk.Fronts.site')
        return (
          <li key={name} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
            <Link
              href={`/admin/fronts/${name}`}
              aria-label={t('Desk.Fronts.list.open', { name: title })}
              className="flex min-h-9 items-center text-small font-semibold hover:text-accent"
            >
              <bdi lang={section === null ? undefined : locale}>{title}</bdi>
            </Link>
            <p className="flex flex-wrap content-center items-center gap-2 text-small text-muted">
              {isArranged ? (
                <Badge tone="good">{t('Desk.Fronts.list.arranged')}</Badge>
              ) : (
                <>
                  <Badge>{t('Desk.Fronts.list.automatic')}</Badge>
                  <span className="text-tiny">{t('Desk.Fronts.list.automaticText')}</span>
                </>
              )}
              {hasDraft && <Badge tone="accent">{t('Desk.Fronts.list.draft')}</Badge>}
              <NeedsBadges site={site} needs={needs} />
            </p>
            <p className="content-center text-tiny text-muted">
              {liveAt === null
                ? t('Desk.Fronts.list.never')
                : liveBy === null
                  ? dates.dateTime(liveAt)
                  : t('Desk.Fronts.list.by', { when: dates.dateTime(liveAt), name: liveBy })}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

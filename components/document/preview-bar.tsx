import type { Site } from '@/features/settings/site'

/** Tells somebody without an account what they look at, and for how long they may. */
export function PreviewBar({ site, until }: { site: Site; until: Date }) {
  const { t, dates } = site
  return (
    <aside className="no-print border-b border-rule bg-panel" aria-label={t('Desk.PreviewBar.label')}>
      <p className="wrap py-1.5 text-small">
        <strong>{t('Desk.PreviewBar.label')}</strong>
        <span aria-hidden="true"> · </span>
        {t('Desk.PreviewBar.until')} <time dateTime={dates.machine(until)}>{dates.dateTime(until)}</time>{' '}
        {site.zonePhrase}
      </p>
    </aside>
  )
}

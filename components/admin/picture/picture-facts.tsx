import type { OpenedPicture } from '@/features/media/for-editors'
import type { Site } from '@/features/settings/site'

/** What its file is. */
export function PictureFactsList({ site, facts }: { site: Site; facts: OpenedPicture['facts'] }) {
  const { t, dates } = site
  const megabytes = dates.number(Math.round(facts.sizeBytes / 10_000) / 100)
  const lines = [
    [t('Desk.Picture.file'), facts.fileName ?? '–'],
    [t('Desk.Picture.size'), `${facts.widthPx} × ${facts.heightPx}`],
    [t('Desk.Picture.weight'), t('Desk.Picture.megabytes', { n: megabytes })],
    [t('Desk.Picture.since'), dates.dateTime(facts.createdAt)],
  ]
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-rule pt-3 text-small">
      {lines.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="truncate">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

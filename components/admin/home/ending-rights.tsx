import type { Home } from '@/features/desk/for-editors'
import type { Site } from '@/features/settings/site'
import { HomeList } from './home-list'

/** Pictures that may not be shown for long any more: ask for the rights again, or take another. */
export function EndingRights({
  site,
  pictures,
  now,
}: {
  site: Site
  pictures: Home['endingRights']
  now: Date
}) {
  const { t } = site
  if (pictures.length === 0) return null
  return (
    <HomeList
      {...{ site, now, id: 'home-endingRights', title: t('Desk.Home.endingRights.title') }}
      all="/admin/media?rights=soon"
      lines={pictures.map(({ id, media, rightsExpireAt }) => ({
        ...{ key: id, href: `/admin/media/${id}`, at: rightsExpireAt },
        text: media.alt || media.caption || t('Desk.Media.undescribed', { id }),
      }))}
    />
  )
}

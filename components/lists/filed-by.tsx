import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'
import { StoryTime } from './story-time'

/** Who filed a story, from where and when, under the lead of a page. */
export function FiledBy({ shell: { site, now }, story }: { shell: Shell; story: Card }) {
  const filedBy = [story.bylineNames.join(site.t('Site.listSeparator')), story.datelinePlace]
    .filter(Boolean)
    .join('\u00a0– ')
  return (
    <p className="meta mt-2">
      {filedBy && `${filedBy}\u00a0· `}
      <StoryTime site={site} at={story.publishedAt} now={now} />
    </p>
  )
}

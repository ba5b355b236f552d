import type { Card } from '@/features/articles/cards'
import type { Site } from '@/features/settings/site'

/** The short label above a headline: the story's own, else its kind where that tells something, else its section. */
export function StoryLabel({
  site,
  story,
  withSection = true,
}: {
  site: Site
  story: Card
  withSection?: boolean
}) {
  const isPlain = story.kind === 'news' || (story.kind === 'opinion' && story.isOpinion)
  const words =
    story.kicker ??
    (isPlain ? undefined : site.t(`Kinds.${story.kind}`)) ??
    (withSection ? story.sectionName : undefined)
  if (!words) return null
  return <p className={story.kind === 'live' ? 'kicker text-breaking' : 'kicker'}>{words}</p>
}

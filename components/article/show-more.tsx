import type { ReactNode } from 'react'
import type { Site } from '@/features/settings/site'

/** About three screens of a phone. */
const LONG_WORDS = 300

type ShowMoreProps = { site: Site; wordCount: number; kind: string; children: ReactNode }

/**
 * A very long story, the rest of which <show-more> folds on phones where the newsroom wants it; live coverage never.
 * All of the text is in the page: without script, in print and for find-in-page nothing is folded.
 */
export function ShowMore({ site, wordCount, kind, children }: ShowMoreProps) {
  const isFolded = site.settings.foldsLongStories && wordCount > LONG_WORDS && kind !== 'live'
  if (!isFolded) return children
  return (
    <show-more>
      {children}
      <button type="button" data-part="more" className="answer no-print" hidden>
        {site.t('Article.showMore')}
      </button>
    </show-more>
  )
}

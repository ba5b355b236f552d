import { StoryLabel } from '@/components/lists/story-label'
import { StoryTime } from '@/components/lists/story-time'
import { Picture } from '@/components/media/picture'
import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'

type FrontCardProps = {
  shell: Shell
  story: Card
  /** The first of its section, one of a row of equals, or one of the next, in words alone. */
  rank: 'first' | 'equal' | 'next'
  withSection?: boolean
  /** Of a row of two. */
  isWide?: boolean
}

const ranks = {
  first: {
    pictured: 'grid gap-2.5 sm:grid-cols-2 sm:items-start sm:gap-5 lg:grid-cols-1 lg:gap-3',
    headline: 'text-large font-heavy lg:text-[1.5rem]',
    standfirst: 'mt-1.5 hidden text-[.96875rem] leading-relaxed text-muted sm:block',
    sizes: '(min-width: 64rem) 29rem, (min-width: 40rem) 50vw, 100vw',
    upToPx: 960,
  },
  equal: {
    pictured:
      'grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] content-start items-start gap-3.5 sm:grid-cols-1 sm:gap-2.5',
    headline: 'text-card font-bold',
    standfirst: '',
    sizes: '(min-width: 64rem) 16rem, (min-width: 40rem) 50vw, 40vw',
    upToPx: 640,
  },
  next: {
    pictured: '',
    headline: 'text-card font-bold',
    standfirst: 'mt-1 hidden text-[.96875rem] text-muted lg:line-clamp-2',
    sizes: '',
    upToPx: 0,
  },
}

/** A story on the front. Where there is no picture, a larger headline and the standfirst take its place. */
export function FrontCard({ shell, story, rank, withSection, isWide }: FrontCardProps) {
  const { site } = shell
  const picture = rank === 'next' ? undefined : story.picture
  const isBare = rank === 'equal' && !picture
  const { pictured, headline, standfirst, sizes, upToPx } = ranks[rank]
  const words = isBare ? 'mt-1.5 hidden leading-relaxed text-muted sm:line-clamp-5' : standfirst
  return (
    <article className={picture ? `card ${pictured}` : 'card'}>
      {picture && (
        <Picture
          media={picture}
          crop="16x9"
          sizes={isWide ? ranks.first.sizes : sizes}
          upToPx={isWide ? ranks.first.upToPx : upToPx}
          isDecorative
        />
      )}
      <div>
        <StoryLabel site={site} story={story} withSection={withSection} />
        <h3 className={isBare ? 'text-card font-bold sm:text-large sm:font-heavy' : headline}>
          <a href={story.href}>{story.headline}</a>
        </h3>
        {words && story.standfirst && <p className={words}>{story.standfirst}</p>}
        <p className="meta mt-1">
          <StoryTime site={site} at={story.publishedAt} now={shell.now} />
        </p>
      </div>
    </article>
  )
}

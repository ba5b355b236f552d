import { Picture } from '@/components/media/picture'
import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'
import { StoryLabel } from './story-label'
import { StoryTime } from './story-time'

type StoryCardProps = {
  shell: Shell
  story: Card
  /** Beside the words at the inline start, or above them; `none` for words alone. */
  picture: 'beside' | 'above' | 'none'
  /** From tablets on, a picture that stands beside the words moves above them. */
  isStackedFromSm?: boolean
  heading?: 'h2' | 'h3'
  size?: 'card' | 'large'
  sizes?: string
  /** The widest rendition worth naming. */
  upToPx?: number
  withSection?: boolean
  withStandfirst?: boolean
}

const beside = 'grid items-start grid-cols-[minmax(0,2fr)_minmax(0,3fr)] content-start gap-3.5'
const stacked = 'sm:grid-cols-1 sm:gap-2.5'

/** A story in a list: label, headline, time, and its picture. */
export function StoryCard(props: StoryCardProps) {
  const { shell, story, picture, heading: Heading = 'h3', size = 'card', withSection, withStandfirst } = props
  const shown = picture === 'none' ? undefined : story.picture
  const isBeside = picture === 'beside' && shown
  return (
    <article
      className={
        isBeside
          ? `card ${beside} ${props.isStackedFromSm ? stacked : ''}`
          : 'card grid content-start gap-2.5'
      }
    >
      {shown && (
        <Picture
          media={shown}
          crop="16x9"
          sizes={
            props.sizes ??
            (isBeside
              ? '(min-width: 40rem) 16rem, 40vw'
              : '(min-width: 64rem) 25vw, (min-width: 40rem) 50vw, 100vw')
          }
          upToPx={props.upToPx ?? (size === 'large' ? 960 : 640)}
          isDecorative
        />
      )}
      <div>
        <StoryLabel site={shell.site} story={story} withSection={withSection} />
        <Heading className={size === 'large' ? 'text-large font-heavy' : 'text-card font-bold'}>
          <a href={story.path}>{story.headline}</a>
        </Heading>
        {withStandfirst && story.standfirst && (
          <p className="mt-1 hidden text-muted sm:block">{story.standfirst}</p>
        )}
        <p className="meta mt-1">
          <StoryTime site={shell.site} at={story.publishedAt} now={shell.now} />
        </p>
      </div>
    </article>
  )
}

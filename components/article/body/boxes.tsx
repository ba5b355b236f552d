import type { CorrectionNote, FactBox, LivePost, RelatedStory } from '@/features/documents/document'
import type { ReactNode } from 'react'
import { type BlockProps, type BodyParts, runOf } from './body-parts'
import { ProseBlocks } from './prose'

/** The blocks in a box are its children: only body-block knows them all. */
type BoxProps<Block> = BlockProps<Block> & { children: ReactNode }

export function FactBoxBlock({ block, parts, children }: BoxProps<FactBox>) {
  const { id, title } = block.attrs
  return (
    <aside role="note" className="fact-box" aria-labelledby={id} {...runOf(block.attrs)}>
      <h2 id={id}>{title ?? parts.site.t('Body.factBox')}</h2>
      {children}
    </aside>
  )
}

export function CorrectionNoteBlock({ block, parts }: BlockProps<CorrectionNote>) {
  const { at } = block.attrs
  return (
    <aside role="note" className="correction-note" {...runOf(block.attrs)}>
      <p>
        <strong>{parts.site.t('Body.correction')}</strong> {at && <Moment at={at} parts={parts} />}
      </p>
      <ProseBlocks blocks={block.content} />
    </aside>
  )
}

/** One post of a live story, with an address of its own: the page's, with #post-<id>. */
export function LivePostBlock({ block, parts, children }: BoxProps<LivePost>) {
  const { id, at, headline } = block.attrs
  const headingId = `headline-${id}`
  return (
    <article id={`post-${id}`} className="live-post" aria-labelledby={headingId} {...runOf(block.attrs)}>
      <p className="live-post-time">
        <Moment at={at} parts={parts} />
      </p>
      <h2 id={headingId}>
        {headline ?? parts.site.t('Body.livePost', { time: parts.site.dates.time(new Date(at)) })}
      </h2>
      {children}
    </article>
  )
}

/** A card that leads to another story; none where readers may not see that story. */
export function RelatedStoryBlock({ block, parts }: BlockProps<RelatedStory>) {
  const story = parts.stories.get(block.attrs.articleId)
  if (!story) return null
  return (
    <aside role="note" className="related-story" {...runOf(block.attrs)}>
      <p className="related-story-label">{parts.site.t('Body.relatedStory')}</p>
      <p>
        <a href={story.href}>{story.headline}</a>
      </p>
    </aside>
  )
}

function Moment({ at, parts: { site } }: { at: string; parts: BodyParts }) {
  const moment = new Date(at)
  return <time dateTime={site.dates.machine(moment)}>{site.dates.dateTime(moment)}</time>
}

import type { ReactNode } from 'react'
import { StoryRows } from '@/components/lists/story-rows'
import type { Front } from '@/features/front/for-readers'
import type { Shell } from '@/features/settings/shell'
import { FrontCard } from './front-card'

type SectionBlockProps = {
  shell: Shell
  block: Front['blocks'][number]
  /** Beside another block: everything in one column. */
  isHalf?: boolean
  /** A third column. */
  aside?: ReactNode
}

/** A block of the front: its first story large, the next ones beside or below it; one alone as a row. */
export function SectionBlock({ shell, block, isHalf, aside }: SectionBlockProps) {
  const { id, title, href, stories } = block
  const [first, ...rest] = stories
  if (!first) return null
  return (
    <section aria-labelledby={id} className="below pb-8">
      <h2 id={id} className="bar">
        {href ? <a href={href}>{title}</a> : title}
      </h2>
      {rest.length === 0 ? (
        <div className={aside ? 'grid gap-x-8 lg:grid-cols-12' : undefined}>
          <div className={aside ? 'lg:col-span-9' : undefined}>
            <StoryRows shell={shell} stories={stories} heading="h3" withSection={false} isCompact={isHalf} />
          </div>
          {aside && <div className="pt-2 lg:col-span-3">{aside}</div>}
        </div>
      ) : (
        <div className={`grid gap-x-8 pt-2 ${isHalf ? '' : 'lg:grid-cols-12'}`}>
          <div className={isHalf ? undefined : 'lg:col-span-5'}>
            <FrontCard shell={shell} story={first} rank="first" withSection={false} />
          </div>
          {aside ? (
            <>
              <ul className="rows pt-2 pb-6 lg:col-span-4 lg:pt-0">
                {rest.map((story) => (
                  <li key={story.id} className="py-3 lg:first:pt-0">
                    <FrontCard shell={shell} story={story} rank="next" withSection={false} />
                  </li>
                ))}
              </ul>
              <div className="lg:col-span-3">{aside}</div>
            </>
          ) : (
            <div
              className={isHalf ? 'pt-2' : 'pt-2 lg:col-span-7 lg:pt-0 lg:[&_li:first-child>article]:pt-0'}
            >
              <StoryRows shell={shell} stories={rest} heading="h3" withSection={false} isCompact={isHalf} />
            </div>
          )}
        </div>
      )}
    </section>
  )
}

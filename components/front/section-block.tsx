import type { ReactNode } from 'react'
import { StoryCard } from '@/components/lists/story-card'
import type { Front } from '@/features/front/for-readers'
import type { Shell } from '@/features/settings/shell'
import { editionPath } from '@/features/settings/site'

type SectionBlockProps = { shell: Shell; block: Front['blocks'][number]; aside?: ReactNode }

/** A section on the front: its first story large, the next ones beside it. */
export function SectionBlock({ shell, block, aside }: SectionBlockProps) {
  const { section, stories } = block
  const [first, ...rest] = stories
  if (!first) return null
  const href = encodeURI(editionPath(shell.site.locale, `/${section.slug}`))
  return (
    <section aria-labelledby={`section-${section.key}`} className="pb-7">
      <h2 id={`section-${section.key}`} className="bar">
        <a href={href}>{section.name}</a>
      </h2>
      <div className="grid gap-6 pt-2 lg:grid-cols-12 lg:gap-8">
        <div className="lg:col-span-5">
          <StoryCard
            shell={shell}
            story={first}
            picture="above"
            size="large"
            sizes="(min-width: 64rem) 29rem, 100vw"
            withSection={false}
          />
        </div>
        <ul className={aside ? 'rows lg:col-span-4' : 'grid gap-x-8 gap-y-5 sm:grid-cols-3 lg:col-span-7'}>
          {rest.map((story) => (
            <li key={story.id} className={aside ? 'py-3 first:pt-0' : undefined}>
              <StoryCard
                shell={shell}
                story={story}
                picture={aside ? 'none' : 'beside'}
                isStackedFromSm={!aside}
                withSection={false}
              />
            </li>
          ))}
        </ul>
        {aside && <div className="lg:col-span-3">{aside}</div>}
      </div>
    </section>
  )
}

import { Picture } from '@/components/media/picture'
import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'

/** Columns with the faces of those who wrote them. */
export function OpinionRow({ shell, stories }: { shell: Shell; stories: readonly Card[] }) {
  const { t } = shell.site
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="opinion" className="below pb-8">
      <h2 id="opinion" className="bar">
        {t('Front.opinion')}
      </h2>
      <div className="grid grid-cols-1 gap-4 pt-2 sm:grid-cols-3">
        {stories.map((story) => (
          <article
            key={story.id}
            className="card flex items-center gap-3.5 rounded-small bg-panel p-4 sm:flex-col sm:items-start lg:flex-row lg:items-center"
          >
            {story.portrait && (
              <Picture
                media={story.portrait}
                crop="1x1"
                sizes="4rem"
                upToPx={160}
                isDecorative
                className="portrait size-16"
              />
            )}
            <div className="min-w-0">
              <h3 className="text-[1.125rem] leading-normal font-bold">
                <a href={story.href}>{story.headline}</a>
              </h3>
              <p className="meta">{story.bylineNames.join(t('Site.listSeparator'))}</p>
            </div>
          </article>
        ))}
      </div>
    </section>
  )
}

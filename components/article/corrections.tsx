import type { ArticleForReaders } from '@/features/articles/for-readers'
import type { Site } from '@/features/settings/site'

/** What was wrong, what is right, and when it was put right. */
export function Corrections({
  site,
  corrections,
}: {
  site: Site
  corrections: ArticleForReaders['corrections']
}) {
  if (corrections.length === 0) return null
  return (
    <section
      id="corrections"
      aria-labelledby="corrections-heading"
      className="mt-6 max-w-measure border-s-4 border-muted bg-panel px-4 py-3.5"
    >
      <h2 id="corrections-heading" className="text-base font-bold">
        {site.t('Article.corrections')}
      </h2>
      {corrections.map(({ id, text, correctedAt }) => (
        <p key={id} className="text-[.96875rem] leading-relaxed">
          {text}{' '}
          <time dateTime={site.dates.machine(correctedAt)} className="meta">
            ({site.dates.dateTime(correctedAt)})
          </time>
        </p>
      ))}
    </section>
  )
}

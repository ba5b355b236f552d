import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import type { Site } from '@/features/settings/site'
import type { TranslationRow } from '@/features/stories/for-editors'
import type { TranslationsAsked } from '@/features/stories/translations-query'
import { TranslateButton } from './translate-button.client'

type TranslationTableProps = { site: Site; asked: TranslationsAsked; rows: readonly TranslationRow[] }

const words = { missing: 'Missing', there: 'There', behind: 'Behind' } as const

/** A story a line, and beside it how it stands in the other edition. */
export function TranslationTable({ site, asked, rows }: TranslationTableProps) {
  const { t } = site
  const name = words[asked.state]
  if (rows.length === 0)
    return (
      <EmptyState title={t(`Desk.Translations.empty${name}`)}>
        {t(`Desk.Translations.empty${name}Text`)}
      </EmptyState>
    )
  return (
    <table className="data-table">
      <caption className="sr-only">{t('Desk.Translations.caption')}</caption>
      <thead>
        <tr>
          {(['story', 'published', 'translation'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`Desk.Translations.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} site={site} asked={asked} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ site, asked, row }: { site: Site; asked: TranslationsAsked; row: TranslationRow }) {
  const { t, dates } = site
  return (
    <tr>
      <td>
        <Story site={site} id={row.id} headline={row.headline} locale={asked.from} />
      </td>
      <td data-label={t('Desk.Translations.published')} className="md:whitespace-nowrap">
        {row.publishedAt && (
          <time dateTime={dates.machine(row.publishedAt)}>{dates.dateTime(row.publishedAt)}</time>
        )}
      </td>
      <td>
        {row.other ? (
          <>
            <Story site={site} id={row.other.id} headline={row.other.headline} locale={asked.to} />
            <span className="flex flex-wrap gap-2">
              {row.other.status && <Badge>{t(`Desk.Stories.statuses.${row.other.status}`)}</Badge>}
              {row.isBehind && <Badge tone="warn">{t('Desk.Translations.isBehind')}</Badge>}
            </span>
          </>
        ) : row.mayBegin ? (
          <TranslateButton id={row.id} headline={row.headline} locale={asked.to} />
        ) : (
          <span className="text-muted">{t('Desk.Translations.none')}</span>
        )}
      </td>
    </tr>
  )
}

type StoryProps = { site: Site; id: number; headline: string; locale: string }

function Story({ site, id, headline, locale }: StoryProps) {
  const direction = site.editions.find((edition) => edition.locale === locale)?.direction
  return (
    <a href={`/admin/articles/${id}`} className="block font-semibold hover:text-accent">
      <bdi lang={locale} dir={direction}>
        {headline || site.t('Desk.Stories.untitled')}
      </bdi>
    </a>
  )
}

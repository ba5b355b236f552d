import { Button } from '@/components/ui/button'
import { Choice, Labelled } from '@/components/ui/filter-fields'
import type { Site } from '@/features/settings/site'
import { translationStates, type TranslationsAsked } from '@/features/stories/translations-query'

/** A plain form: from which edition, into which, and what to show. */
export function TranslationFilters({ site, asked }: { site: Site; asked: TranslationsAsked }) {
  const { t } = site
  const editions = site.editions.map(({ locale, name }) => [locale, name] as const)
  const states = translationStates.map((state) => [state, t(`Desk.Translations.${state}`)] as const)
  return (
    <search aria-label={t('Desk.Stories.filters')}>
      <form
        action="/admin/translations"
        className="mb-4 flex flex-wrap items-end gap-3 border-y border-rule py-3"
      >
        <Labelled label={t('Desk.Translations.from')}>
          <Choice name="from" value={asked.from} options={editions} />
        </Labelled>
        <Labelled label={t('Desk.Translations.to')}>
          <Choice name="to" value={asked.to} options={editions} />
        </Labelled>
        <Labelled label={t('Desk.Translations.show')}>
          <Choice name="state" value={asked.state} options={states} />
        </Labelled>
        <Button type="submit">{t('Desk.Stories.apply')}</Button>
      </form>
    </search>
  )
}

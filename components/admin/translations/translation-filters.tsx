import { Button } from '@/components/ui/button'
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
        <Choice name="from" label={t('Desk.Translations.from')} value={asked.from} options={editions} />
        <Choice name="to" label={t('Desk.Translations.to')} value={asked.to} options={editions} />
        <Choice name="state" label={t('Desk.Translations.show')} value={asked.state} options={states} />
        <Button type="submit">{t('Desk.Stories.apply')}</Button>
      </form>
    </search>
  )
}

type ChoiceProps = {
  name: string
  label: string
  value: string
  options: readonly (readonly [string, string])[]
}

const Choice = ({ name, label, value, options }: ChoiceProps) => (
  <label>
    <span className="mb-1 block text-tiny font-semibold text-muted">{label}</span>
    <select name={name} defaultValue={value} className="control select min-w-32">
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  </label>
)

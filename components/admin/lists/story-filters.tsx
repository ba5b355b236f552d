import { Button, LinkButton } from '@/components/ui/button'
import { Choice, Labelled } from '@/components/ui/filter-fields'
import { Input } from '@/components/ui/input'
import { kinds, statuses, type ListQuery } from '@/features/stories/list-query'

import type { Site } from '@/features/settings/site'

type StoryFiltersProps = { site: Site; query: ListQuery }

/** A plain form: its fields are the address's query, so a list can be sent to a colleague and reloaded. */
export function StoryFilters({ site, query }: StoryFiltersProps) {
  const { t } = site
  const any = t('Desk.Stories.any')
  const hasMore = [query.section, query.kind, query.from, query.until, query.edition].some(Boolean)
  return (
    <search aria-label={t('Desk.Stories.filters')}>
      <form action="/admin/articles" className="mb-4 grid gap-3 border-y border-rule py-3">
        <div className="flex flex-wrap items-end gap-3">
          <Labelled label={t('Desk.Stories.search')} className="grow basis-52">
            <Input type="search" name="q" defaultValue={query.q} placeholder={t('Desk.Stories.searchHint')} />
          </Labelled>
          <Labelled label={t('Desk.Stories.status')}>
            <Choice
              name="status"
              any={any}
              value={query.status}
              options={statuses.map((status) => [status, t(`Desk.Stories.statuses.${status}`)])}
            />
          </Labelled>
          <Check name="mine" label={t('Desk.Stories.mine')} isOn={query.mine !== undefined} />
          <Check name="undecided" label={t('Desk.Stories.undecided')} isOn={query.undecided !== undefined} />
          <Button type="submit">{t('Desk.Stories.apply')}</Button>
          {Object.keys(query).length > 0 && (
            <LinkButton href="/admin/articles" variant="quiet">
              {t('Desk.Stories.clear')}
            </LinkButton>
          )}
        </div>
        <details open={hasMore}>
          <summary className="min-h-9 content-center text-small font-semibold">
            {t('Desk.Stories.more')}
          </summary>
          <MoreFilters site={site} query={query} any={any} />
        </details>
      </form>
    </search>
  )
}

function MoreFilters({ site, query, any }: StoryFiltersProps & { any: string }) {
  const { t } = site
  return (
    <div className="flex flex-wrap items-end gap-3 pt-2">
      <Labelled label={t('Desk.Stories.edition')}>
        <Choice
          name="edition"
          any={any}
          value={query.edition}
          options={site.editions.map(({ locale, name }) => [locale, name])}
        />
      </Labelled>
      <Labelled label={t('Desk.Stories.section')}>
        <Choice
          name="section"
          any={any}
          value={query.section === undefined ? undefined : String(query.section)}
          options={site.sections.map(({ id, name }) => [String(id), name])}
        />
      </Labelled>
      <Labelled label={t('Desk.Stories.kind')}>
        <Choice
          name="kind"
          any={any}
          value={query.kind}
          options={kinds.map((kind) => [kind, t(`Kinds.${kind}`)])}
        />
      </Labelled>
      <Labelled label={t('Desk.Stories.from')}>
        <Input type="date" name="from" defaultValue={query.from} />
      </Labelled>
      <Labelled label={t('Desk.Stories.until')}>
        <Input type="date" name="until" defaultValue={query.until} />
      </Labelled>
    </div>
  )
}

const Check = ({ name, label, isOn }: { name: string; label: string; isOn: boolean }) => (
  <label className="flex min-h-9 items-center gap-2 text-small">
    <input type="checkbox" name={name} value="1" defaultChecked={isOn} className="size-4 accent-accent" />
    {label}
  </label>
)

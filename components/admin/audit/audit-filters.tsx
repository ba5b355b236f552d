import { Button, LinkButton } from '@/components/ui/button'
import { half, Labelled } from '@/components/ui/filter-fields'
import { Input } from '@/components/ui/input'
import { clock, operator } from '@/features/accounts/actor'
import type { AuditQuery } from '@/features/audit/audit-query'
import type { Site } from '@/features/settings/site'
import { actionWords, nounWords } from './describe-row'

type AuditFiltersProps = {
  site: Site
  query: AuditQuery
  people: readonly { id: string; name: string }[]
  actions: readonly string[]
}

/** A plain form: what is asked stands in the address, to be sent to a colleague. */
export function AuditFilters({ site, query, people, actions }: AuditFiltersProps) {
  const { t } = site
  const any = <option value="">{t('Desk.Stories.any')}</option>
  return (
    <search aria-label={t('Desk.Audit.filters')}>
      <form action="/admin/audit" className="mb-4 flex flex-wrap items-end gap-3 border-y border-rule py-3">
        <Labelled className={half} label={t('Desk.Audit.who')}>
          <select name="who" defaultValue={query.who ?? ''} className="control select sm:min-w-36">
            {any}
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={clock}>{t('Desk.Audit.clock')}</option>
            <option value={operator}>{t('Desk.Audit.operator')}</option>
          </select>
        </Labelled>
        <Labelled className={half} label={t('Desk.Audit.what')}>
          <select name="what" defaultValue={query.what ?? ''} className="control select sm:min-w-48">
            {any}
            <Actions site={site} actions={actions} />
          </select>
        </Labelled>
        <Labelled className={half} label={t('Desk.Audit.story')}>
          <Input
            name="story"
            inputMode="numeric"
            maxLength={9}
            defaultValue={query.story}
            className="sm:w-28"
          />
        </Labelled>
        <Labelled className={half} label={t('Desk.Audit.from')}>
          <Input type="date" name="from" defaultValue={query.from} />
        </Labelled>
        <Labelled className={half} label={t('Desk.Audit.until')}>
          <Input type="date" name="until" defaultValue={query.until} />
        </Labelled>
        <Button type="submit">{t('Desk.Stories.apply')}</Button>
        {Object.keys(query).length > 0 && (
          <LinkButton href="/admin/audit" variant="quiet">
            {t('Desk.Stories.clear')}
          </LinkButton>
        )}
      </form>
    </search>
  )
}

/** Actions under their nouns; the noun itself stands for all of them. */
function Actions({ site, actions }: Pick<AuditFiltersProps, 'site' | 'actions'>) {
  const nouns = [...new Set(actions.map((action) => action.split('.')[0] ?? action))]
  return nouns.map((noun) => (
    <optgroup key={noun} label={nounWords(site, noun)}>
      <option value={noun}>{site.t('Desk.Audit.allOf', { noun: nounWords(site, noun) })}</option>
      {actions
        .filter((action) => action.startsWith(`${noun}.`))
        .map((action) => (
          <option key={action} value={action}>
            {actionWords(site, action)}
          </option>
        ))}
    </optgroup>
  ))
}

import { Button, LinkButton } from '@/components/ui/button'
import { Labelled } from '@/components/ui/filter-fields'
import { Input } from '@/components/ui/input'
import type { Site } from '@/features/settings/site'

type NameFilterProps = { site: Site; action: string; edition: string; query: string; label: string }

/** Finds by how a name begins. A plain form: what is asked stands in the address. */
export function NameFilter({ site, action, edition, query, label }: NameFilterProps) {
  const { t } = site
  return (
    <search aria-label={label}>
      <form action={action} className="mb-4 flex flex-wrap items-end gap-3">
        <input type="hidden" name="edition" value={edition} />
        <Labelled label={label} className="grow basis-52 sm:max-w-80">
          <Input type="search" name="q" defaultValue={query} maxLength={80} lang={edition} />
        </Labelled>
        <Button type="submit">{t('Desk.Names.find')}</Button>
        {query !== '' && (
          <LinkButton href={`${action}?edition=${edition}`} variant="quiet">
            {t('Desk.Names.clear')}
          </LinkButton>
        )}
      </form>
    </search>
  )
}

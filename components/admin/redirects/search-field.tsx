import { Button, LinkButton } from '@/components/ui/button'
import { Labelled } from '@/components/ui/filter-fields'
import { Input } from '@/components/ui/input'
import type { Site } from '@/features/settings/site'

/** A plain form: what is asked stands in the address. */
export function SearchField({ site: { t }, value }: { site: Site; value?: string }) {
  return (
    <search aria-label={t('Desk.Redirects.search')}>
      <form action="/admin/redirects" className="mb-3 flex flex-wrap items-end gap-3">
        <Labelled label={t('Desk.Redirects.search')} className="grow basis-52">
          <Input type="search" name="q" dir="ltr" maxLength={500} defaultValue={value} />
        </Labelled>
        <Button type="submit">{t('Desk.Redirects.find')}</Button>
        {value && (
          <LinkButton href="/admin/redirects" variant="quiet">
            {t('Desk.Stories.clear')}
          </LinkButton>
        )}
      </form>
    </search>
  )
}

import { Button, LinkButton } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { Site } from '@/features/settings/site'

/** A plain form: what is asked stands in the address. */
export function SearchField({ site: { t }, value }: { site: Site; value?: string }) {
  return (
    <search aria-label={t('Desk.Redirects.search')}>
      <form action="/admin/redirects" className="mb-3 flex flex-wrap items-end gap-3">
        <label className="min-w-0 grow basis-52">
          <span className="mb-1 block text-tiny font-semibold text-muted">{t('Desk.Redirects.search')}</span>
          <Input type="search" name="q" dir="ltr" maxLength={500} defaultValue={value} />
        </label>
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

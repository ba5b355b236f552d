import { Button, LinkButton } from '@/components/ui/button'
import { Choice, half, Labelled } from '@/components/ui/filter-fields'
import { Input } from '@/components/ui/input'
import { mediaKinds, mediaRights, mediaUses, type LibraryQuery } from '@/features/media/library-query'
import type { Site } from '@/features/settings/site'

/** A plain form: what is asked stands in the address, to be sent to a colleague. */
export function LibraryFilters({ site: { t }, query }: { site: Site; query: LibraryQuery }) {
  return (
    <search aria-label={t('Desk.Library.filters')}>
      <form action="/admin/media" className="mb-5 flex flex-wrap items-end gap-3 border-y border-rule py-3">
        <Labelled label={t('Desk.Library.search')} className="grow basis-52">
          <Input type="search" name="q" defaultValue={query.q} placeholder={t('Desk.Library.searchHint')} />
        </Labelled>
        <Labelled label={t('Desk.Library.credit')} className="sm:w-40">
          <Input name="credit" defaultValue={query.credit} />
        </Labelled>
        <Labelled label={t('Desk.Library.kind')} className={half}>
          <Choice
            name="kind"
            any={t('Desk.Library.any')}
            value={query.kind}
            options={mediaKinds.map((kind) => [kind, t(`Desk.Library.kinds.${kind}`)])}
          />
        </Labelled>
        <Labelled label={t('Desk.Library.rights')} className={half}>
          <Choice
            name="rights"
            any={t('Desk.Library.any')}
            value={query.rights}
            options={mediaRights.map((one) => [one, t(`Desk.Library.rightsOf.${one}`)])}
          />
        </Labelled>
        <Labelled label={t('Desk.Library.use')} className={half}>
          <Choice
            name="use"
            any={t('Desk.Library.any')}
            value={query.use}
            options={mediaUses.map((use) => [use, t(`Desk.Library.uses.${use}`)])}
          />
        </Labelled>
        <Button type="submit">{t('Desk.Stories.apply')}</Button>
        {Object.keys(query).length > 0 && (
          <LinkButton href="/admin/media" variant="quiet">
            {t('Desk.Stories.clear')}
          </LinkButton>
        )}
      </form>
    </search>
  )
}

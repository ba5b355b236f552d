import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { EditionTabs } from '@/components/admin/frame/edition-tabs'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { NameFilter } from '@/components/admin/names/name-filter'
import { nameLinks, readNameQuery } from '@/components/admin/names/name-list'
import { AddPerson } from '@/components/admin/people/add-person.client'
import { PersonRows } from '@/components/admin/people/person-rows.client'
import { CursorLinks } from '@/components/ui/cursor-links'
import { getDeskPeople, MOST_COUNTED } from '@/features/people/for-editors'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('people.manage')).t('Desk.People.title') }
}

/** Those whose bylines stand over stories, by name. */
export default withWords(PeoplePage, 'Media', 'Names', 'People', 'Reasons')

async function PeoplePage({ searchParams }: Props) {
  const { t, site } = await openDesk('people.manage')
  const query = readNameQuery(await searchParams, site)
  if (!query) return null
  const { edition, q } = query
  const page = await getDeskPeople(edition.locale, query)
  const { editions } = site
  const filter = { action: '/admin/people', edition: edition.locale, query: q, label: t('Desk.People.find') }
  return (
    <>
      <ScreenHeader title={t('Desk.People.title')} lead={t('Desk.People.lead')}>
        <AddPerson editions={editions} edition={edition.locale} />
      </ScreenHeader>
      <EditionTabs site={site} current={edition.locale} href="/admin/people" />
      <NameFilter site={site} {...filter} />
      <PersonRows
        rows={page.rows}
        edition={edition.locale}
        editions={editions}
        isFiltered={q !== ''}
        mostCounted={MOST_COUNTED}
      />
      <CursorLinks {...nameLinks(site, '/admin/people', query, page)} />
    </>
  )
}

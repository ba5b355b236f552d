'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MergeDialog } from '@/components/admin/names/merge-dialog.client'
import { NameMenu, type NameVerb } from '@/components/admin/names/name-menu.client'
import type { Edition } from '@/components/admin/names/names'
import { NoneNamed } from '@/components/admin/names/none-named.client'
import { RemoveDialog } from '@/components/admin/names/remove-dialog.client'
import { StoriesLink } from '@/components/admin/names/stories-link'
import { DataTable } from '@/components/ui/data-table.client'
import type { DeskPerson } from '@/features/people/for-editors'
import { PersonDialog } from './person-dialog.client'
import { PortraitPicture } from './portrait-field.client'

type PersonRowsProps = {
  rows: readonly DeskPerson[]
  edition: string
  editions: readonly Edition[]
  isFiltered: boolean
  mostCounted: number
}

/** One line a person, and what can be done about them. What is open stays open when the list is shown anew. */
export function PersonRows({ rows, edition, editions, isFiltered, mostCounted }: PersonRowsProps) {
  const t = useTranslations('Desk.People')
  const [asked, setAsked] = useState<{ person: DeskPerson; verb: NameVerb }>()
  const close = () => setAsked(undefined)
  const count = (n: number) => t(n > mostCounted ? 'manyStories' : 'stories', { n })
  const nameOf = ({ names }: DeskPerson) =>
    names.find(({ locale }) => locale === edition)?.name ?? names[0]?.name ?? ''
  const of = asked && { id: asked.person.id, name: nameOf(asked.person), onClose: close }
  return (
    <>
      <DataTable
        caption={t('caption')}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<NoneNamed of="People" isFiltered={isFiltered} />}
        columns={[
          { id: 'name', header: t('name'), cell: (row) => <Who row={row} edition={edition} /> },
          {
            id: 'stories',
            header: t('storiesHeader'),
            cell: (row) => (
              <StoriesLink href={`/admin/articles?person=${row.id}`}>{count(row.stories)}</StoriesLink>
            ),
          },
          {
            id: 'actions',
            header: t('actions'),
            isEnd: true,
            cell: (person) => (
              <NameMenu
                of="People"
                name={nameOf(person)}
                isEmpty={person.stories === 0}
                onVerb={(verb) => setAsked({ person, verb })}
              />
            ),
          },
        ]}
      />
      {asked?.verb === 'edit' && (
        <PersonDialog person={asked.person} editions={editions} edition={edition} onClose={close} />
      )}
      {of && asked.verb === 'merge' && (
        <MergeDialog of="People" {...of} stories={count(asked.person.stories)} edition={edition} />
      )}
      {of && asked.verb === 'remove' && <RemoveDialog of="People" {...of} />}
    </>
  )
}

function Who({ row, edition }: { row: DeskPerson; edition: string }) {
  const own = row.names.find(({ locale }) => locale === edition)
  const others = row.names.filter(({ locale }) => locale !== edition)
  return (
    <span className="flex items-center gap-3">
      <PortraitPicture picture={row.portrait} className="size-10" />
      <span className="min-w-0">
        <span className="block">
          <bdi lang={edition} className="font-semibold">
            {own?.name}
          </bdi>
        </span>
        <span className="flex flex-wrap gap-x-3 text-tiny text-muted">
          {own?.role && <bdi lang={edition}>{own.role}</bdi>}
          {others.map(({ locale, name }) => (
            <bdi key={locale} lang={locale}>
              {name}
            </bdi>
          ))}
          <bdi dir="ltr">{`/authors/${row.slug}`}</bdi>
        </span>
      </span>
    </span>
  )
}

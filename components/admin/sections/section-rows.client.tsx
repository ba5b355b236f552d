'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import type { Edition } from '@/components/admin/names/names'
import { MoveButtons, useOrder } from '@/components/admin/names/use-order.client'
import { RemoveDialog } from '@/components/admin/names/remove-dialog.client'
import { useVerb } from '@/components/admin/use-verb.client'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table.client'
import { EmptyState } from '@/components/ui/empty-state'
import type { DeskSection } from '@/features/sections/for-editors'
import { SectionButtons } from './section-buttons.client'
import { SectionDialog } from './section-dialog.client'

type SectionRowsProps = {
  rows: readonly DeskSection[]
  edition: string
  editions: readonly Edition[]
  mostCounted: number
}
type Asked = { section: DeskSection; verb: 'edit' | 'remove' }

/** One line a section, in the order readers see; moved by its buttons. */
export function SectionRows({ rows, edition, editions, mostCounted }: SectionRowsProps) {
  const t = useTranslations('Desk.Sections')
  const { ask } = useVerb()
  const { shown, move } = useOrder(rows, (ids) => ask(callAction('sections.order', { ids }), t('ordered')))
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const nameOf = ({ names, key }: DeskSection) =>
    names.find(({ locale }) => locale === edition)?.name ?? names[0]?.name ?? key
  const count = (n: number) => t(n > mostCounted ? 'manyStories' : 'stories', { n })
  return (
    <>
      <DataTable
        caption={t('caption')}
        rows={shown}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        columns={[
          {
            id: 'name',
            header: t('name'),
            cell: (row) => <SectionName row={row} name={nameOf(row)} editions={editions} />,
          },
          { id: 'stories', header: t('storiesHeader'), cell: (row) => count(row.stories) },
          {
            id: 'order',
            header: t('order'),
            cell: (row) => (
              <MoveButtons
                id={row.id}
                name={nameOf(row)}
                position={shown.indexOf(row) + 1}
                count={shown.length}
                onMove={move}
              />
            ),
          },
          {
            id: 'actions',
            header: t('actions'),
            isEnd: true,
            cell: (section) => (
              <SectionButtons
                name={nameOf(section)}
                isEmpty={section.stories === 0 && rows.length > 1}
                onVerb={(verb) => setAsked({ section, verb })}
              />
            ),
          },
        ]}
      />
      {asked?.verb === 'edit' && (
        <SectionDialog section={asked.section} editions={editions} onClose={close} />
      )}
      {asked?.verb === 'remove' && (
        <RemoveDialog of="Sections" id={asked.section.id} name={nameOf(asked.section)} onClose={close} />
      )}
    </>
  )
}

type SectionNameProps = { row: DeskSection; name: string; editions: readonly Edition[] }

function SectionName({ row, name, editions }: SectionNameProps) {
  const t = useTranslations('Desk.Sections')
  return (
    <>
      <bdi className="font-semibold">{name}</bdi> {row.isOpinion && <Badge>{t('opinionBadge')}</Badge>}
      <ul className="text-tiny text-muted">
        {editions.map(({ locale, name: edition }) => {
          const own = row.names.find((one) => one.locale === locale)
          return (
            <li key={locale}>
              <bdi>{edition}</bdi>:{' '}
              {own ? (
                <>
                  <bdi lang={locale}>{own.name}</bdi> <bdi dir="ltr">/{own.slug}</bdi>
                </>
              ) : (
                t('notThere')
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

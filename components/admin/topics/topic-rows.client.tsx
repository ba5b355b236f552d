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
import type { DeskTopic } from '@/features/topics/for-editors'
import { TopicDialog } from './topic-dialog.client'

type TopicRowsProps = {
  rows: readonly DeskTopic[]
  edition: string
  editions: readonly Edition[]
  isFiltered: boolean
  mostCounted: number
}

/** One line a topic, and what can be done about it. What is open stays open when the list is shown anew. */
export function TopicRows({ rows, edition, editions, isFiltered, mostCounted }: TopicRowsProps) {
  const t = useTranslations('Desk.Topics')
  const [asked, setAsked] = useState<{ topic: DeskTopic; verb: NameVerb }>()
  const close = () => setAsked(undefined)
  const count = (stories: number) => t(stories > mostCounted ? 'manyStories' : 'stories', { n: stories })
  const nameOf = (topic: DeskTopic) =>
    topic.names.find(({ locale }) => locale === edition)?.name ?? topic.names[0]?.name ?? ''
  return (
    <>
      <DataTable
        caption={t('caption')}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<NoneNamed of="Topics" isFiltered={isFiltered} />}
        columns={[
          {
            id: 'name',
            header: t('name'),
            cell: (row) => <TopicName row={row} edition={edition} editions={editions} />,
          },
          {
            id: 'stories',
            header: t('storiesHeader'),
            cell: (row) => (
              <StoriesLink href={`/admin/articles?topic=${row.id}`}>{count(row.stories)}</StoriesLink>
            ),
          },
          {
            id: 'actions',
            header: t('actions'),
            isEnd: true,
            cell: (topic) => (
              <NameMenu
                of="Topics"
                name={nameOf(topic)}
                isEmpty={topic.stories === 0}
                onVerb={(verb) => setAsked({ topic, verb })}
              />
            ),
          },
        ]}
      />
      {asked?.verb === 'edit' && <TopicDialog topic={asked.topic} editions={editions} onClose={close} />}
      {asked?.verb === 'merge' && (
        <MergeDialog
          of="Topics"
          id={asked.topic.id}
          name={nameOf(asked.topic)}
          stories={count(asked.topic.stories)}
          edition={edition}
          onClose={close}
        />
      )}
      {asked?.verb === 'remove' && (
        <RemoveDialog of="Topics" id={asked.topic.id} name={nameOf(asked.topic)} onClose={close} />
      )}
    </>
  )
}

function TopicName({
  row,
  edition,
  editions,
}: Pick<TopicRowsProps, 'edition' | 'editions'> & { row: DeskTopic }) {
  const own = row.names.find(({ locale }) => locale === edition)
  const others = row.names.filter(({ locale }) => locale !== edition)
  return (
    <>
      <bdi lang={edition} className="font-semibold">
        {own?.name}
      </bdi>
      <span className="flex flex-wrap gap-x-3 text-tiny text-muted">
        {others.map(({ locale, name }) => (
          <span key={locale}>
            {editions.find((one) => one.locale === locale)?.name ?? locale}: <bdi lang={locale}>{name}</bdi>
          </span>
        ))}
      </span>
    </>
  )
}

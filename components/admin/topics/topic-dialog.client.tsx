'use client'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import type { Edition, Named, NameRow } from '@/components/admin/names/names'
import { NamesDialog } from '@/components/admin/names/names-dialog.client'
import { useVerb } from '@/components/admin/use-verb.client'

type TopicDialogProps = {
  /** None for a new topic. */
  topic?: { id: number; names: readonly NameRow[] }
  editions: readonly Edition[]
  onClose: () => void
}

/** A topic's names, addresses and standfirsts. */
export function TopicDialog({ topic, editions, onClose }: TopicDialogProps) {
  const t = useTranslations('Desk.Topics')
  const { ask } = useVerb()
  const fields = [
    { id: 'name', label: t('name'), most: 80 },
    { id: 'slug', label: t('slug'), hint: t('slugHint'), most: 100, isAddress: true },
    { id: 'standfirst', label: t('standfirst'), hint: t('standfirstHint'), most: 500, isLong: true },
  ]
  const readAgain = async () => {
    const answer = topic && (await callAction('topics.names', { id: topic.id }))
    return answer?.ok ? answer.value : undefined
  }
  return (
    <NamesDialog
      title={t(topic ? 'edit' : 'add')}
      lead={t(topic ? 'editLead' : 'addLead')}
      {...{ editions, fields, readAgain, onClose }}
      names={topic?.names ?? []}
      save={(given, seen) =>
        topic
          ? ask(
              callAction('topics.change', { id: topic.id, names: given.map(said), seen: seen.map(said) }),
              t('saved'),
            )
          : ask(callAction('topics.add', { names: given.map(said) }), t('added'))
      }
    />
  )
}

const said = ({ locale, of }: Named) => ({
  locale,
  name: of('name'),
  slug: of('slug'),
  standfirst: of('standfirst'),
})

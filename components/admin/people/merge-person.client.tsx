'use client'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { MergeDialog } from '@/components/admin/names/merge-dialog.client'
import { useVerb } from '@/components/admin/use-verb.client'

type Of = { id: number; name: string; onClose: () => void }

/** Makes one entry of two for the same person. */
export function MergePerson({
  id,
  name,
  stories,
  edition,
  onClose,
}: Of & { stories: string; edition: string }) {
  const t = useTranslations('Desk.People')
  const { isBusy, ask } = useVerb()
  const merge = async (intoId: number) => {
    const answer = await ask(callAction('people.merge', { id, intoId }), t('merged'))
    if (answer.ok) onClose()
  }
  const search = async (query: string) => {
    const answer = await callAction('people.suggest', { query, locale: edition })
    const found = answer.ok ? answer.value : []
    return found.filter((one) => one.id !== id).map((one) => ({ value: String(one.id), label: one.name }))
  }
  return (
    <MergeDialog
      title={t('mergeTitle', { name })}
      lead={t('mergeLead')}
      label={t('mergeInto')}
      placeholder={t('mergeChoose')}
      willHappen={(into) => t('mergeWill', { stories, name, into })}
      {...{ search, isBusy, onClose }}
      onMerge={(intoId) => void merge(intoId)}
    />
  )
}

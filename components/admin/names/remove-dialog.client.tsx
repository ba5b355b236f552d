'use client'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Confirm } from '@/components/ui/confirm.client'

const actions = { People: 'people.remove', Topics: 'topics.remove', Sections: 'sections.remove' } as const

type RemoveDialogProps = {
  /** Whose words it speaks. */
  of: keyof typeof actions
  id: number
  name: string
  onClose: () => void
}

/** Asks before a person, a topic or a section without stories is removed. */
export function RemoveDialog({ of, id, name, onClose }: RemoveDialogProps) {
  const t = useTranslations(`Desk.${of}`)
  const { isBusy, ask } = useVerb()
  const remove = async () => {
    await ask(callAction(actions[of], { id }), t('removed'))
    onClose()
  }
  return (
    <Confirm
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('removeTitle', { name })}
      description={t('removeLead')}
      confirm={t('remove')}
      cancel={t('cancel')}
      isDangerous
      isBusy={isBusy}
      onConfirm={() => void remove()}
    />
  )
}

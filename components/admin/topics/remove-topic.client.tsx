'use client'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Confirm } from '@/components/ui/confirm.client'

type RemoveTopicProps = { id: number; name: string; onClose: () => void }

export function RemoveTopic({ id, name, onClose }: RemoveTopicProps) {
  const t = useTranslations('Desk.Topics')
  const { isBusy, ask } = useVerb()
  const remove = async () => {
    await ask(callAction('topics.remove', { id }), t('removed'))
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

'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm.client'

/** What can be done about a job that was given up: another try, or none for good. */
export function JobButtons({ id, name }: { id: number; name: string }) {
  const t = useTranslations('Desk.JobsScreen')
  const { isBusy, ask } = useVerb()
  const [isAsking, setAsking] = useState(false)
  const dismiss = async () => {
    await ask(callAction('jobs.dismiss', { id }), t('dismissed'))
    setAsking(false)
  }
  return (
    <span className="flex flex-wrap gap-1">
      <Button
        size="small"
        disabled={isBusy}
        aria-label={t('retryOne', { job: name })}
        onClick={() => void ask(callAction('jobs.retry', { id }), t('retried'))}
      >
        {t('retry')}
      </Button>
      <Button
        variant="quiet"
        size="small"
        disabled={isBusy}
        aria-label={t('dismissOne', { job: name })}
        onClick={() => setAsking(true)}
      >
        {t('dismiss')}
      </Button>
      <Confirm
        open={isAsking}
        onOpenChange={setAsking}
        title={t('dismissTitle')}
        description={t('dismissLead')}
        confirm={t('dismiss')}
        cancel={t('keep')}
        isDangerous
        isBusy={isBusy}
        onConfirm={() => void dismiss()}
      >
        <p className="text-small">{name}</p>
      </Confirm>
    </span>
  )
}

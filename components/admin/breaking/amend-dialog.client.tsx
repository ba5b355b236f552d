'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { toast } from '@/components/ui/toast.client'
import { AlertFields } from './alert-fields.client'
import type { AlertEdition, AlertLine, AlertWords } from './alert-line'

type AmendDialogProps = { edition: AlertEdition; alert: AlertLine; onClose: () => void }

/** Says it in other words, on every page that is open. */
export function AmendDialog({ edition, alert, onClose }: AmendDialogProps) {
  const t = useTranslations('Desk.Breaking')
  const { isBusy, ask } = useVerb()
  const [words, setWords] = useState<AlertWords>(alert)
  const amend = async () => {
    const { level, articleId } = words
    const { id, expiresAt } = alert
    const change = { id, text: words.text.trim(), level, articleId, expiresAt }
    const answer = await ask(callAction('alerts.amend', change))
    if (!answer.ok) return
    toast.success(t(answer.value.isWaiting ? 'nowWaits' : 'amended'))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('amendTitle')}
      description={t('amendLead')}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" disabled={isBusy} aria-busy={isBusy} onClick={() => void amend()}>
            {t('amendSubmit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <AlertFields
          edition={edition}
          value={words}
          onChange={(change) => setWords((now) => ({ ...now, ...change }))}
        />
      </div>
    </Dialog>
  )
}

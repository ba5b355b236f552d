'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { useReason } from '../use-reason.client'

type DecisionDialogProps = {
  title: string
  /** What will happen, said before it does. */
  what: ReactNode
  confirm: string
  isDangerous?: boolean
  isReady?: boolean
  isBusy: boolean
  refusal: string | undefined
  onClose: () => void
  onConfirm: () => void
  children?: ReactNode
}

/** The frame of every decision: what will happen, what is still to be said, and why it was refused. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { title, what, confirm, isDangerous, isReady = true, isBusy, refusal, onClose, onConfirm } = props
  const t = useTranslations('Desk.Publishing')
  const reason = useReason()
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}
      title={title}
      description={what}
      footer={
        <>
          <Button variant="quiet" onClick={onClose} disabled={isBusy}>
            {t('cancel')}
          </Button>
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            onClick={onConfirm}
            disabled={!isReady || isBusy}
            aria-busy={isBusy}
          >
            {isBusy ? t('busy') : confirm}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {props.children}
        {refusal && (
          <p role="alert" className="border-s-2 border-danger ps-3 text-small text-danger">
            {reason(refusal)}
          </p>
        )}
      </div>
    </Dialog>
  )
}

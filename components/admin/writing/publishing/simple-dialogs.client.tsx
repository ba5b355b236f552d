'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useWriting } from '../writing-context.client'
import { DecisionDialog } from './decision-dialog.client'
import type { DialogProps } from './dialogs'
import { Moment } from './moment.client'
import { useDecision } from './use-decision.client'

/** Gives a withdrawn story back to its readers. */
export function ReturnDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.return')
  const { story } = useWriting()
  const decision = useDecision((decided) => onDone('returned', decided))
  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={t('confirm')}
      {...decision}
      onClose={onClose}
      onConfirm={() => decision.ask((version) => callAction('articles.return', { id: story.id, version }))}
    />
  )
}

/** Takes a scheduled story back before its time. */
export function UnscheduleDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.unschedule')
  const { story } = useWriting()
  const decision = useDecision((decided) => onDone('unscheduled', decided))
  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={t('confirm')}
      {...decision}
      onClose={onClose}
      onConfirm={() => decision.ask(() => callAction('articles.unschedule', { id: story.id }))}
    />
  )
}

/** Says when a story that is out, or will be, leaves again. */
export function EndDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.unpublishAt')
  const { story } = useWriting()
  const [at, setAt] = useState(story.unpublishAt)
  const decision = useDecision((decided) => onDone('ending', decided))
  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={at === null ? t('confirmNever') : t('confirm')}
      isReady={at !== story.unpublishAt}
      {...decision}
      onClose={onClose}
      onConfirm={() => decision.ask(() => callAction('articles.unpublishAt', { id: story.id, at }))}
    >
      <Moment label={t('at')} value={at} onChange={setAt} />
    </DecisionDialog>
  )
}

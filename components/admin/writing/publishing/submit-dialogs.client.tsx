'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useWriting } from '../writing-context.client'
import { DecisionDialog } from './decision-dialog.client'
import type { DialogProps } from './dialogs'
import { Note } from './note.client'
import { useDecision } from './use-decision.client'

/** Hands the story to the editors, with a note if there is something to say. */
export function SubmitDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.submit')
  const { story } = useWriting()
  const [note, setNote] = useState('')
  const decision = useDecision((decided) => onDone('submitted', decided))
  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={t('confirm')}
      {...decision}
      onClose={onClose}
      onConfirm={() => decision.ask(() => callAction('articles.submit', { id: story.id, note: note.trim() }))}
    >
      <Note label={t('note')} hint={t('noteHint')} value={note} onChange={setNote} most={2_000} />
    </DecisionDialog>
  )
}

/** Gives a submitted story back to its writer, saying what it still wants. */
export function SendBackDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.sendBack')
  const { story } = useWriting()
  const [note, setNote] = useState('')
  const decision = useDecision((decided) => onDone('sentBack', decided))
  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={t('confirm')}
      isReady={note.trim() !== ''}
      {...decision}
      onClose={onClose}
      onConfirm={() =>
        decision.ask(() => callAction('articles.sendBack', { id: story.id, note: note.trim() }))
      }
    >
      <Note label={t('note')} hint={t('noteHint')} value={note} onChange={setNote} most={2_000} isRequired />
    </DecisionDialog>
  )
}

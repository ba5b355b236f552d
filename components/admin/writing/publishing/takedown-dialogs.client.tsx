'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useWriting } from '../writing-context.client'
import { DecisionDialog } from './decision-dialog.client'
import type { DialogProps } from './dialogs'
import { Note } from './note.client'
import { useDecision } from './use-decision.client'

/** Takes a story from its readers; it may come back. */
export function WithdrawDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.withdraw')
  const { story } = useWriting()
  const [reason, setReason] = useState('')
  const [notice, setNotice] = useState('')
  const decision = useDecision((decided) => onDone('withdrawn', decided))
  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={t('confirm')}
      isDangerous
      isReady={reason.trim() !== ''}
      {...decision}
      onClose={onClose}
      onConfirm={() =>
        decision.ask(() =>
          callAction('articles.withdraw', { id: story.id, reason: reason.trim(), notice: notice.trim() }),
        )
      }
    >
      <Note
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={setReason}
        most={1_000}
        isRequired
      />
      <Note
        label={t('notice')}
        hint={t('noticeHint')}
        value={notice}
        onChange={setNotice}
        most={500}
        direction={story.direction}
      />
    </DecisionDialog>
  )
}

/** Takes a story down for good. It cannot be undone, so a word has to be typed. */
export function KillDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.kill')
  const { story } = useWriting()
  const [reason, setReason] = useState('')
  const [notice, setNotice] = useState('')
  const [typed, setTyped] = useState('')
  const decision = useDecision((decided) => onDone('killed', decided))
  const isSure = typed.trim().toLowerCase() === t('word').toLowerCase()
  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={t('confirm')}
      isDangerous
      isReady={isSure && reason.trim() !== '' && notice.trim() !== ''}
      {...decision}
      onClose={onClose}
      onConfirm={() =>
        decision.ask(() =>
          callAction('articles.kill', { id: story.id, reason: reason.trim(), notice: notice.trim() }),
        )
      }
    >
      <Note
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={setReason}
        most={1_000}
        isRequired
      />
      <Note
        label={t('notice')}
        hint={t('noticeHint')}
        value={notice}
        onChange={setNotice}
        most={500}
        direction={story.direction}
        isRequired
      />
      <Field label={t('type', { word: t('word') })} required>
        <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
      </Field>
    </DecisionDialog>
  )
}

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
  const [said, setSaid] = useState(nothing)
  const decision = useDecision((decided) => onDone('withdrawn', decided))
  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={t('confirm')}
      isDangerous
      isReady={said.reason.trim() !== ''}
      {...decision}
      onClose={onClose}
      onConfirm={() =>
        decision.ask(() => callAction('articles.withdraw', { id: story.id, ...trimmed(said) }))
      }
    >
      <WhatIsSaid of="withdraw" said={said} onSay={setSaid} />
    </DecisionDialog>
  )
}

/** Takes a story down for good. It cannot be undone, so a word has to be typed. */
export function KillDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.kill')
  const { story } = useWriting()
  const [said, setSaid] = useState(nothing)
  const [typed, setTyped] = useState('')
  const decision = useDecision((decided) => onDone('killed', decided))
  const isSure = typed.trim().toLowerCase() === t('word').toLowerCase()
  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={t('confirm')}
      isDangerous
      isReady={isSure && said.reason.trim() !== '' && said.notice.trim() !== ''}
      {...decision}
      onClose={onClose}
      onConfirm={() => decision.ask(() => callAction('articles.kill', { id: story.id, ...trimmed(said) }))}
    >
      <WhatIsSaid of="kill" said={said} onSay={setSaid} />
      <Field label={t('type', { word: t('word') })} required>
        <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
      </Field>
    </DecisionDialog>
  )
}

type Said = { reason: string; notice: string }
const nothing: Said = { reason: '', notice: '' }
const trimmed = ({ reason, notice }: Said) => ({ reason: reason.trim(), notice: notice.trim() })

type WhatIsSaidProps = { of: 'withdraw' | 'kill'; said: Said; onSay: (said: Said) => void }

/** Why, for the log, and what readers find in the place of the story. */
function WhatIsSaid({ of, said, onSay }: WhatIsSaidProps) {
  const t = useTranslations(`Desk.Publishing.${of}`)
  const { story } = useWriting()
  return (
    <>
      <Note
        label={t('reason')}
        hint={t('reasonHint')}
        value={said.reason}
        onChange={(reason) => onSay({ ...said, reason })}
        most={1_000}
        isRequired
      />
      <Note
        label={t('notice')}
        hint={t('noticeHint')}
        value={said.notice}
        onChange={(notice) => onSay({ ...said, notice })}
        most={500}
        direction={story.direction}
        isRequired={of === 'kill'}
      />
    </>
  )
}

'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { useWriting } from '../writing-context.client'
import { DecisionDialog } from './decision-dialog.client'
import type { DialogProps } from './dialogs'
import { GateList, useGate } from './gate-list.client'
import { RadioRows } from './radio-rows.client'
import { useDecision } from './use-decision.client'

const kinds = ['silent', 'update', 'significant', 'correction'] as const
type Kind = (typeof kinds)[number]
/** Shorter is not a sentence; the verb refuses it too. */
const leastCorrection = 10

/** Publishes a published story again: the editor says what kind of change it is, for that is what readers see. */
export function UpdateDialog({ onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.update')
  const { story, isChanged } = useWriting()
  const gate = useGate()
  const [kind, setKind] = useState<Kind | undefined>(isChanged ? undefined : 'correction')
  const [correction, setCorrection] = useState('')
  const decision = useDecision((decided) => onDone(kind === 'correction' ? 'corrected' : 'updated', decided))
  const hasWords = kind !== 'correction' || correction.trim().length >= leastCorrection

  const onConfirm = () => {
    if (!kind) return
    void decision.ask((version) =>
      callAction('articles.update', {
        ...{ id: story.id, version, kind },
        ...(kind === 'correction' && { correction: correction.trim() }),
      }),
    )
  }

  return (
    <DecisionDialog
      title={t('title')}
      what={t('what')}
      confirm={t('confirm')}
      isReady={kind !== undefined && hasWords && gate !== undefined && gate.errors.length === 0}
      {...decision}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <GateList gate={gate} onClose={onClose} />
      <RadioRows
        legend={t('kind')}
        name="kind"
        value={kind}
        onChange={setKind}
        rows={kinds.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
      />
      {kind === 'correction' && (
        <Field label={t('correctionText')} hint={t('correctionTextHint')} required>
          <Textarea
            autoGrow
            rows={3}
            maxLength={1_000}
            lang={story.locale}
            dir={story.direction}
            value={correction}
            onChange={(event) => setCorrection(event.target.value)}
          />
        </Field>
      )}
    </DecisionDialog>
  )
}

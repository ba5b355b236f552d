'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useWriting } from '../writing-context.client'
import { DecisionDialog } from './decision-dialog.client'
import type { DialogProps } from './dialogs'
import { GateList, useGate } from './gate-list.client'
import { Moment } from './moment.client'
import { RadioRows } from './radio-rows.client'
import { useDecision } from './use-decision.client'

type When = 'now' | 'later'

/** Publishes now or at a time; with an embargo, and with an end, where there is one. */
export function PublishDialog({ step, onClose, onDone }: DialogProps) {
  const t = useTranslations('Desk.Publishing.publish')
  const { desk, story } = useWriting()
  const [when, setWhen] = useState<When>(step === 'schedule' ? 'later' : 'now')
  const [at, setAt] = useState<string | null>(story.status === 'scheduled' ? story.publishedAt : null)
  const gate = useGate(when === 'later' ? at : undefined)
  const [embargoUntil, setEmbargoUntil] = useState(stillAhead(story.embargoUntil, desk.openedAt))
  const [unpublishAt, setUnpublishAt] = useState(stillAhead(story.unpublishAt, desk.openedAt))
  const decision = useDecision((decided) =>
    onDone(decided.story.status === 'scheduled' ? 'scheduled' : 'published', decided),
  )
  const isReady = gate !== undefined && gate.errors.length === 0 && (when === 'now' || at !== null)

  const onConfirm = () =>
    decision.ask((version) =>
      callAction('articles.publish', {
        ...{ id: story.id, version, embargoUntil, unpublishAt },
        ...(when === 'later' && at !== null && { at }),
      }),
    )

  return (
    <DecisionDialog
      title={t(when === 'now' ? 'titleNow' : 'titleLater')}
      what={t(when === 'now' ? 'whatNow' : 'whatLater')}
      confirm={t(when === 'now' ? 'confirmNow' : 'confirmLater')}
      isReady={isReady}
      {...decision}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <GateList gate={gate} onClose={onClose} />
      <RadioRows
        legend={t('when')}
        name="when"
        value={when}
        onChange={setWhen}
        rows={[
          { value: 'now', label: t('now') },
          { value: 'later', label: t('later') },
        ]}
      />
      {when === 'later' && <Moment label={t('at')} value={at} onChange={setAt} />}
      <details open={embargoUntil !== null || unpublishAt !== null} className="border-t border-rule pt-3">
        <summary className="cursor-pointer text-small font-semibold">{t('more')}</summary>
        <div className="mt-3 grid gap-4">
          <Moment
            label={t('embargo')}
            hint={t('embargoHint')}
            value={embargoUntil}
            onChange={setEmbargoUntil}
          />
          <Moment label={t('end')} hint={t('endHint')} value={unpublishAt} onChange={setUnpublishAt} />
        </div>
      </details>
    </DecisionDialog>
  )
}

/** A time that has passed is no condition any more. */
const stillAhead = (moment: string | null, openedAt: string) =>
  moment !== null && moment > openedAt ? moment : null

'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'next-intl'
import { Check, ExternalLink, Undo2, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { useReason } from '../use-reason.client'
import { useWriting } from '../writing-context.client'
import { Confirmations } from './confirmations.client'
import type { Outcome } from './dialogs'
import { undoOf } from './undo'
import { useDecision, type Decided } from './use-decision.client'

export type Done = { outcome: Outcome; decided: Decided; at: number }

const undoSeconds = 10

const reachesReaders = new Set<Outcome>([
  ...(['published', 'updated', 'corrected', 'withdrawn', 'returned', 'killed'] as const),
])

/** What a decision did: which pages were made anew, how fast, which instances know, where the story lives, and for ten seconds the way back. */
export function ReceiptStrip({ done, onClose, onUndone }: ReceiptProps) {
  const t = useTranslations('Desk.Publishing.receipt')
  const { dates, desk } = useWriting()
  const { story, receipt } = done.decided
  const when = story.publishedAt ? `${dates.dateTime(new Date(story.publishedAt))} ${desk.zonePhrase}` : ''
  return (
    <div role="status" className="border-b border-rule bg-panel">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-small">
        <Check aria-hidden="true" className="size-4 shrink-0 text-good" />
        <strong>{t(done.outcome, { when })}</strong>
        {receipt && (reachesReaders.has(done.outcome) || receipt.pages > 0) && (
          <span className="text-muted tabular-nums">
            {t('refreshed', { pages: receipt.pages, tookMs: receipt.tookMs })}
          </span>
        )}
        {receipt?.change && reachesReaders.has(done.outcome) && <Confirmations change={receipt.change} />}
        {receipt?.path && story.status === 'published' && (
          <a
            href={receipt.path}
            target="_blank"
            className="inline-flex items-center gap-1 text-accent underline underline-offset-4"
          >
            {t('open')}
            <ExternalLink aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
          </a>
        )}
        <span className="ms-auto flex items-center gap-1">
          <Undo key={done.at} done={done} onUndone={onUndone} />
          <Button variant="quiet" size="icon" aria-label={t('close')} onClick={onClose}>
            <X aria-hidden="true" className="size-4" />
          </Button>
        </span>
      </div>
    </div>
  )
}

type ReceiptProps = {
  done: Done
  onClose: () => void
  onUndone: (decided: Decided) => void
}

function Undo({ done, onUndone }: Pick<ReceiptProps, 'done' | 'onUndone'>) {
  const t = useTranslations('Desk.Publishing.receipt')
  const reason = useReason()
  const undo = undoOf(done.outcome)
  const left = useCountdown(undoSeconds)
  const { ask, isBusy, refusal } = useDecision(onUndone)
  if (!undo || (left === 0 && !isBusy)) return null
  return (
    <>
      {refusal && <span className="text-danger">{reason(refusal)}</span>}
      <Button
        variant="secondary"
        size="small"
        disabled={isBusy}
        onClick={() => ask(() => undo(done.decided.story.id, t('undoReason')))}
      >
        <Undo2 aria-hidden="true" className="size-4 ltr:-scale-x-100" />
        {t('undo')}{' '}
        <span aria-hidden="true" className="tabular-nums">
          {left}
        </span>
      </Button>
    </>
  )
}

function useCountdown(from: number): number {
  const [left, setLeft] = useState(from)
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000)
    return () => clearInterval(timer)
  }, [])
  return left
}

'use client'
import { Check, ExternalLink, Eye, Trash2, Upload, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { Confirmations } from '@/components/admin/writing/publishing/confirmations.client'
import { Badge } from '@/components/ui/badge'
import { Button, LinkButton } from '@/components/ui/button'
import { toast } from '@/components/ui/toast.client'
import type { Receipt } from '@/features/articles/decide/receipt'
import { useFrontView } from './front-context.client'

const UNDO_MS = 10_000

/** Whether there is a draft, whose, and the way to see it, to drop it and to give it to readers. */
export function LiveBar() {
  const t = useTranslations('Desk.Fronts.live')
  const { desk, ask } = useFrontView()
  const [receipt, setReceipt] = useState<Receipt>()
  const { isBusy, run } = useBusy()
  const putLive = () =>
    run(async () => {
      setReceipt(undefined)
      const done = await ask((asked) => callAction('fronts.putLive', asked))
      if (done) setReceipt(done.receipt)
    })
  const takeUp = (id: number | null) =>
    run(async () => {
      if (id !== null) await ask((asked) => callAction('fronts.take', { ...asked, id }))
    })
  const discard = () =>
    run(async () => {
      const done = await ask((asked) => callAction('fronts.discard', asked))
      if (!done) return
      const action = { label: t('undo'), onClick: () => void takeUp(done.keptId) }
      toast.success(t('discarded'), { duration: UNDO_MS, action })
    })
  return (
    <div className="sticky top-0 z-20 -mx-4 border-b border-rule bg-paper/95 px-4 py-2 backdrop-blur-[4px]">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <DraftState />
        <div className="ms-auto flex flex-wrap gap-2">
          <LinkButton href={`/admin/fronts/${desk.name}/preview`}>
            <Eye aria-hidden="true" className="size-4" />
            {t('preview')}
          </LinkButton>
          <Button variant="quiet" disabled={!desk.hasDraft || isBusy} onClick={discard}>
            <Trash2 aria-hidden="true" className="size-4" />
            {t('discard')}
          </Button>
          <Button variant="primary" disabled={!desk.hasDraft || isBusy} aria-busy={isBusy} onClick={putLive}>
            <Upload aria-hidden="true" className="size-4" />
            {t('putLive')}
          </Button>
        </div>
      </div>
      {receipt && <FrontReceipt receipt={receipt} onClose={() => setReceipt(undefined)} />}
    </div>
  )
}

function DraftState() {
  const t = useTranslations('Desk.Fronts.live')
  const { desk, state, format } = useFrontView()
  const when = (moment: string) => format.dateTime(new Date(moment))
  const live =
    desk.liveAt &&
    (desk.liveBy
      ? t('liveBy', { name: desk.liveBy, when: when(desk.liveAt) })
      : t('live', { when: when(desk.liveAt) }))
  const draft = desk.draftedAt && t('draftedBy', { name: desk.draftedBy ?? '', when: when(desk.draftedAt) })
  return (
    <div className="min-w-0 flex-1 basis-56 text-tiny text-muted">
      <p role="status" className="flex flex-wrap items-center gap-x-2">
        <Badge tone={desk.hasDraft ? 'warn' : 'good'}>{t(desk.hasDraft ? 'isDraft' : 'isLive')}</Badge>
        <span>{t(`states.${state}`)}</span>
      </p>
      <p className="mt-0.5">
        {desk.hasDraft && draft ? `${draft} · ` : ''}
        {live ?? t('never')}
      </p>
    </div>
  )
}

/** What going live did to readers' pages. */
function FrontReceipt({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const t = useTranslations('Desk.Fronts.live')
  const words = useTranslations('Desk.Publishing.receipt')
  return (
    <div
      role="status"
      className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 bg-panel px-3 py-1.5 text-small"
    >
      <Check aria-hidden="true" className="size-4 shrink-0 text-good" />
      <strong>{t('done')}</strong>
      <span className="text-muted tabular-nums">
        {words('refreshed', { pages: receipt.pages, tookMs: receipt.tookMs })}
      </span>
      {receipt.change && <Confirmations key={receipt.change} change={receipt.change} />}
      {receipt.path && (
        <a
          href={receipt.path}
          target="_blank"
          className="inline-flex items-center gap-1 text-accent underline underline-offset-4"
        >
          {t('open')}
          <ExternalLink aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
        </a>
      )}
      <Button variant="quiet" size="icon" className="ms-auto" aria-label={words('close')} onClick={onClose}>
        <X aria-hidden="true" className="size-4" />
      </Button>
    </div>
  )
}

/** One thing at a time. */
export function useBusy() {
  const [isBusy, setBusy] = useState(false)
  const run = (work: () => Promise<void>) => {
    setBusy(true)
    void work().finally(() => setBusy(false))
  }
  return { isBusy, run }
}

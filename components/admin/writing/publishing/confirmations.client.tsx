'use client'
import { Fragment, useEffect, useState } from 'react'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import type { Confirmations as Answer } from '@/features/instances/confirmations'

const ASK_AGAIN_MS = 500
/** Every instance knows of a change within a second; after two, one that does not is named. */
const LATE_MS = 2_000
const GIVE_UP_MS = 60_000

/** How many instances know of a change by now; those that are late, by name. Asks until all do, for a minute. */
export function Confirmations({ change }: { change: number }) {
  const t = useTranslations('Desk.Publishing.receipt')
  const { answer, isLate } = useConfirmations(change)
  if (!answer) return null
  const { lagging, ...count } = answer
  const isBehind = isLate && lagging.length > 0
  return (
    <>
      <span className={isBehind ? 'font-bold text-danger tabular-nums' : 'text-muted tabular-nums'}>
        {t('confirmed', count)}
      </span>
      {isBehind && (
        <strong className="inline-flex items-center gap-1 text-danger">
          <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
          <span>{t.rich('lagging', { names: () => <Names of={lagging} /> })}</span>
        </strong>
      )}
    </>
  )
}

const Names = ({ of }: { of: readonly string[] }) =>
  of.map((name, place) => (
    <Fragment key={name}>
      {place > 0 && ' · '}
      <bdi>{name}</bdi>
    </Fragment>
  ))

function useConfirmations(change: number) {
  const [state, setState] = useState<{ answer?: Answer; isLate: boolean }>({ isLate: false })
  useEffect(() => {
    const begun = performance.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = async () => {
      const said = await callAction('instances.confirmations', { change })
      const passed = performance.now() - begun
      if (isOver) return
      if (said.ok) setState({ answer: said.value, isLate: passed >= LATE_MS })
      const isKnown = said.ok && said.value.lagging.length === 0
      if (!isKnown && passed < GIVE_UP_MS) timer = setTimeout(() => void ask(), ASK_AGAIN_MS)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [change])
  return state
}

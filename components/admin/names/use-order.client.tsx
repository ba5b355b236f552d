'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '@/components/admin/call-action'
import { Button } from '@/components/ui/button'

/**
 * Rows in an order that buttons change: seen at once, then told to the desk; put back where it says no. The focus stays
 * on the button that moved.
 */
export function useOrder<Row extends { id: number }>(
  rows: readonly Row[],
  tell: (ids: number[]) => Promise<Answer<unknown>>,
) {
  const router = useRouter()
  const [moved, setMoved] = useState<{ of: readonly Row[]; ids: number[]; focus: string }>()
  const order = moved?.of === rows ? moved.ids : rows.map(({ id }) => id)
  const shown = order.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const focus = moved?.focus
  useEffect(() => {
    if (focus) document.getElementById(focus)?.focus()
  }, [focus, moved])
  const waiting = useRef<Promise<unknown>>(Promise.resolve())
  const move = (id: number, by: -1 | 1) => {
    const at = order.indexOf(id)
    const to = at + by
    if (at < 0 || to < 0 || to >= order.length) return
    const ids = order.with(at, order[to] ?? id).with(to, id)
    const isAtEnd = to === 0 || to === order.length - 1
    setMoved({ of: rows, ids, focus: `move-${id}-${isAtEnd ? -by : by}` })
    waiting.current = waiting.current.then(async () => {
      const answer = await tell(ids)
      if (answer.ok) return
      setMoved(undefined)
      router.refresh()
    })
  }
  return { shown, move }
}

type MoveButtonsProps = {
  id: number
  name: string
  position: number
  count: number
  onMove: (id: number, by: -1 | 1) => void
}

/** Up and down, and where it stands now for those who hear it. */
export function MoveButtons({ id, name, position, count, onMove }: MoveButtonsProps) {
  const t = useTranslations('Desk.Names')
  const place = t('place', { position, count })
  return (
    <span className="inline-flex items-center">
      <Button
        id={`move-${id}--1`}
        variant="quiet"
        size="icon"
        aria-label={t('moveUp', { name, place })}
        disabled={position === 1}
        onClick={() => onMove(id, -1)}
      >
        <ArrowUp aria-hidden="true" className="size-4" />
      </Button>
      <Button
        id={`move-${id}-1`}
        variant="quiet"
        size="icon"
        aria-label={t('moveDown', { name, place })}
        disabled={position === count}
        onClick={() => onMove(id, 1)}
      >
        <ArrowDown aria-hidden="true" className="size-4" />
      </Button>
    </span>
  )
}

'use client'
import { useState, type DragEvent, type KeyboardEvent } from 'react'
import { useTranslations } from 'next-intl'
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { moved } from './moved'

type OrderedNamesProps = {
  ids: readonly number[]
  nameOf: (id: number) => string
  isEditable: boolean
  onChange: (ids: number[]) => void
}

/** Names in an order that is changed by dragging, by the buttons, or by Alt and the arrows. */
export function OrderedNames({ ids, nameOf, isEditable, onChange }: OrderedNamesProps) {
  const t = useTranslations('Desk.Fields.byline')
  const [dragged, setDragged] = useState<number>()
  const move = (from: number, to: number) => onChange(moved(ids, from, to))

  const onDragOver = (event: DragEvent, at: number) => {
    if (dragged === undefined) return
    event.preventDefault()
    if (dragged === at) return
    move(dragged, at)
    setDragged(at)
  }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const way = event.code === 'ArrowUp' ? -1 : event.code === 'ArrowDown' ? 1 : 0
    if (!event.altKey || way === 0) return
    event.preventDefault()
    move(at, at + way)
  }

  return (
    <ol aria-label={t('order')} className="divide-y divide-rule border border-rule">
      {ids.map((id, at) => (
        <li
          key={id}
          draggable={isEditable}
          onDragStart={() => setDragged(at)}
          onDragOver={(event) => onDragOver(event, at)}
          onDragEnd={() => setDragged(undefined)}
          onKeyDown={(event) => isEditable && onKeyDown(event, at)}
          className={cn('flex items-center gap-0.5 bg-paper ps-2 text-small', dragged === at && 'opacity-50')}
        >
          {isEditable && (
            <GripVertical aria-hidden="true" className="size-4 shrink-0 cursor-grab text-muted" />
          )}
          <bdi className="min-w-0 grow px-1 py-2 wrap-break-word">{nameOf(id)}</bdi>
          {isEditable && (
            <Moves
              name={nameOf(id)}
              isFirst={at === 0}
              isLast={at === ids.length - 1}
              onMove={(way) => move(at, at + way)}
              onRemove={() => onChange(ids.filter((one) => one !== id))}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

type MovesProps = {
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (way: 1 | -1) => void
  onRemove: () => void
}

function Moves({ name, isFirst, isLast, onMove, onRemove }: MovesProps) {
  const t = useTranslations('Desk.Fields.byline')
  const isAlone = isFirst && isLast
  return (
    <>
      {!isAlone && (
        <>
          <Button
            variant="quiet"
            size="icon"
            disabled={isFirst}
            aria-label={t('up', { name })}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden="true" className="size-4" />
          </Button>
          <Button
            variant="quiet"
            size="icon"
            disabled={isLast}
            aria-label={t('down', { name })}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden="true" className="size-4" />
          </Button>
        </>
      )}
      <Button variant="quiet" size="icon" aria-label={t('remove', { name })} onClick={onRemove}>
        <X aria-hidden="true" className="size-4" />
      </Button>
    </>
  )
}

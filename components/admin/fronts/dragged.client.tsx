'use client'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'

type Sortable = ReturnType<typeof useSortable>

/** A card or a block that can be carried elsewhere: what its element and its handle need. */
export function useDragged(id: string, data: { kind: 'block' } | { kind: 'card'; list: string }) {
  const t = useTranslations('Desk.Fronts')
  const { attributes, listeners, setActivatorNodeRef, ...dragged } = useSortable({
    ...{ id, data },
    attributes: { roleDescription: t('drag.role') },
  })
  const { setNodeRef, transform, transition, isDragging, isOver } = dragged
  return {
    element: { ref: setNodeRef, style: { transform: CSS.Translate.toString(transform), transition } },
    handle: { attributes, listeners, setActivatorNodeRef },
    isDragging,
    isOver,
  }
}

type DragHandleProps = Pick<Sortable, 'attributes' | 'listeners' | 'setActivatorNodeRef'> & { name: string }

/** What it is taken by, with a pointer or the keyboard. */
export function DragHandle({ name, attributes, listeners, setActivatorNodeRef }: DragHandleProps) {
  const t = useTranslations('Desk.Fronts')
  return (
    <button
      type="button"
      ref={setActivatorNodeRef}
      {...attributes}
      {...listeners}
      aria-label={t('drag.handle', { name })}
      className="button size-9 shrink-0 cursor-grab touch-none border-transparent p-0 text-muted hover:bg-panel"
    >
      <GripVertical aria-hidden="true" className="size-4" />
    </button>
  )
}

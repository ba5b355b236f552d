'use client'
import {
  closestCorners,
  DndContext,
  KeyboardSensor,
  pointerWithin,
  PointerSensor,
  useSensor,
  useSensors,
  type Active,
  type CollisionDetection,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  type Over,
} from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cardsIn, listOf, placeBlock, placeCard, type ListName } from './edit-front'
import { useFrontView } from './front-context.client'

/** The end of a list, where a card is put behind all others. */
export const endOf = (list: ListName) => `end:${list}`

type Held = Pick<Active, 'id' | 'data'>
const kindOf = ({ data }: Pick<Held, 'data'>): unknown => data.current?.kind
const fits = (held: Held, target: Pick<Held, 'data'>) =>
  kindOf(held) === 'block' ? kindOf(target) === 'block' : kindOf(target) !== 'block'

/** Under a pointer what it is over, else what is nearest; a card never lands on a block, nor a block on a card. */
const collide: CollisionDetection = (args) => {
  const droppableContainers = args.droppableContainers.filter((one) => fits(args.active, one))
  if (!args.pointerCoordinates) return closestCorners({ ...args, droppableContainers })
  const within = pointerWithin({ ...args, droppableContainers })
  return within.length > 0 ? within : closestCorners({ ...args, droppableContainers })
}

/** An arrow goes to the next place up or down the screen. */
const nextPlace: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const by = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
  const { active, droppableContainers, droppableRects, collisionRect } = context
  if (by === 0 || !active || !collisionRect) return undefined
  event.preventDefault()
  const rects = droppableContainers
    .getEnabled()
    .filter((one) => one.id !== active.id && fits(active, one))
    .flatMap(({ id }) => droppableRects.get(id) ?? [])
    .filter(({ top }) => (top - collisionRect.top) * by > 2)
    .sort((one, other) => (one.top - other.top) * by)
  const [next] = rects
  return next
    ? {
        x: currentCoordinates.x + next.left - collisionRect.left,
        y: currentCoordinates.y + next.top - collisionRect.top,
      }
    : undefined
}

/** Cards and blocks are dragged by mouse, finger and keyboard, and what happens is said aloud. */
export function FrontDrag({ children }: { children: ReactNode }) {
  const { arrangement, edit } = useFrontView()
  const spoken = useSpoken()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace, scrollBehavior: 'auto' }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return
    const id = String(active.id)
    if (kindOf(active) === 'block') {
      const index = (arrangement.blocks ?? []).findIndex((block) => block.id === over.id)
      if (index >= 0) edit(placeBlock(arrangement, id, index))
      return
    }
    const list = String(over.data.current?.list)
    const cards = cardsIn(arrangement, list)
    const index = cards.findIndex((card) => card.id === over.id)
    const isWithin = listOf(arrangement, id) === list
    const last = isWithin ? cards.length - 1 : cards.length
    edit(placeCard(arrangement, id, list, index < 0 ? last : index))
  }
  return (
    <DndContext
      id="front"
      sensors={sensors}
      collisionDetection={collide}
      onDragEnd={drop}
      accessibility={spoken}
    >
      {children}
    </DndContext>
  )
}

/** What is said while something is dragged, in the language of the interface. */
function useSpoken() {
  const t = useTranslations('Desk.Fronts.drag')
  const { arrangement, nameOf, titleOf } = useFrontView()
  const named = ({ id }: Held) => {
    const list = listOf(arrangement, String(id))
    const card = list && cardsIn(arrangement, list).find((one) => one.id === id)
    return card ? nameOf(card) : titleOf(String(id))
  }
  const placed = (over: Over) => {
    if (kindOf(over) === 'block') return t('beforeBlock', { title: titleOf(String(over.id)) })
    const list = String(over.data.current?.list)
    const index = cardsIn(arrangement, list).findIndex((card) => card.id === over.id)
    const place = (index < 0 ? cardsIn(arrangement, list).length : index) + 1
    return t('place', { list: titleOf(list), place })
  }
  return {
    screenReaderInstructions: { draggable: t('how') },
    announcements: {
      onDragStart: ({ active }: { active: Active }) => t('taken', { name: named(active) }),
      onDragOver: ({ active, over }: { active: Active; over: Over | null }) =>
        over
          ? t('over', { name: named(active), place: placed(over) })
          : t('nowhere', { name: named(active) }),
      onDragEnd: ({ active, over }: { active: Active; over: Over | null }) =>
        over
          ? t('dropped', { name: named(active), place: placed(over) })
          : t('cancelled', { name: named(active) }),
      onDragCancel: ({ active }: { active: Active }) => t('cancelled', { name: named(active) }),
    },
  }
}

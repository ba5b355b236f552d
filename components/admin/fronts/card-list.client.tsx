'use client'
import { useDroppable } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Pin, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { MOST_CARDS } from '@/features/front/limits'
import { CardRow } from './card-row.client'
import { endOf } from './drag.client'
import { addCard, cardsIn, type ListName } from './edit-front'
import { useFrontView } from './front-context.client'
import { StoryChoice } from './story-choice.client'

/** The cards of a slot or block in their order, what fills it after them, and the way to place another. */
export function CardList({ list }: { list: ListName }) {
  const t = useTranslations('Desk.Fronts')
  const { arrangement, edit, titleOf } = useFrontView()
  const [isOpen, setOpen] = useState(false)
  const cards = cardsIn(arrangement, list)
  const { setNodeRef, isOver } = useDroppable({ id: endOf(list), data: { kind: 'end', list } })
  const isFull = cards.length >= MOST_CARDS
  return (
    <>
      <SortableContext items={cards.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        {cards.length > 0 && (
          <ol aria-label={titleOf(list)}>
            {cards.map((card) => (
              <CardRow key={card.id} list={list} card={card} />
            ))}
          </ol>
        )}
      </SortableContext>
      <FilledRows list={list} />
      <div ref={setNodeRef} className={cn('flex py-1.5', isOver && 'border-t-2 border-accent bg-panel')}>
        <Button
          variant="quiet"
          size="small"
          disabled={isFull}
          aria-label={t('addTo', { list: titleOf(list) })}
          onClick={() => setOpen(true)}
        >
          <Plus aria-hidden="true" className="size-4" />
          {t('add')}
        </Button>
      </div>
      {isOpen && (
        <StoryChoice
          title={t('addTo', { list: titleOf(list) })}
          onClose={() => setOpen(false)}
          onChoose={(articleId) => edit(addCard(arrangement, list, articleId))}
        />
      )}
    </>
  )
}

/** What the page shows there by itself; a press holds it. */
function FilledRows({ list }: { list: ListName }) {
  const t = useTranslations('Desk.Fronts')
  const { arrangement, edit, filledIn, storyOf, screen } = useFrontView()
  const ids = filledIn(list)
  if (ids.length === 0) return null
  return (
    <ul aria-label={t('fillsItself')} className="text-small text-muted">
      {ids.map((id) => {
        const name = storyOf(id)?.headline ?? ''
        return (
          <li key={id} className="flex items-center gap-2 border-b border-dashed border-rule py-1 ps-2">
            <span className="min-w-0 flex-1">
              <bdi lang={screen.edition.locale}>{name}</bdi>
            </span>
            <span className="hidden shrink-0 text-tiny sm:block">{t('byItself')}</span>
            <Button
              variant="quiet"
              size="icon"
              aria-label={t('hold', { name })}
              title={t('holdTitle')}
              onClick={() => edit(addCard(arrangement, list, id))}
            >
              <Pin aria-hidden="true" className="size-4" />
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

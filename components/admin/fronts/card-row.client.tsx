'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import type { FrontCard } from '@/features/front/arrangement'
import { CardDialog } from './card-dialog.client'
import { DragHandle, useDragged } from './dragged.client'
import { placeCard, removeCard, stepOf, type ListName } from './edit-front'
import { useFrontView } from './front-context.client'
import { RowButtons } from './row-buttons.client'

/** A story that was placed by hand: dragged by its handle, moved by its arrows, with what is said of it and how it stands. */
export function CardRow({ list, card }: { list: ListName; card: FrontCard }) {
  const { nameOf, screen } = useFrontView()
  const [isOpen, setOpen] = useState(false)
  const name = nameOf(card)
  const { element, handle, isDragging, isOver } = useDragged(card.id, { kind: 'card', list })
  return (
    <li
      {...element}
      className={cn(
        'flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-rule bg-paper py-2.5 sm:flex-nowrap',
        isDragging && 'relative z-10 outline-2 outline-accent',
        isOver && !isDragging && 'border-t-2 border-t-accent',
      )}
    >
      <DragHandle name={name} {...handle} />
      <CardThumbnail card={card} />
      <div className="min-w-0 flex-1 basis-48">
        <p className="leading-[1.375] font-semibold">
          <bdi lang={screen.edition.locale}>{name}</bdi>
        </p>
        <CardFacts card={card} />
      </div>
      <CardButtons card={card} name={name} onChange={() => setOpen(true)} />
      {isOpen && <CardDialog card={card} onClose={() => setOpen(false)} />}
    </li>
  )
}

function CardThumbnail({ card }: { card: FrontCard }) {
  const path = useFrontView().thumbnailOf(card)
  if (!path) return <span className="hidden aspect-photo w-20 shrink-0 bg-panel sm:block" />
  return <img src={path} alt="" className="aspect-photo w-20 shrink-0 bg-panel object-cover" />
}

function CardFacts({ card }: { card: FrontCard }) {
  const t = useTranslations('Desk.Fronts')
  const { storyOf, standingOf, format, screen } = useFrontView()
  const story = storyOf(card.articleId)
  const standing = standingOf(card.id)
  const when = (moment: string) => format.dateTime(new Date(moment))
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-tiny text-muted">
      {standing !== 'shown' && (
        <Badge tone={standing === 'early' ? 'accent' : standing === 'gone' ? 'danger' : 'warn'}>
          {t(`standings.${standing}`)}
        </Badge>
      )}
      {story?.sectionName && <bdi lang={screen.edition.locale}>{story.sectionName}</bdi>}
      {story?.publishedAt && <span>{when(story.publishedAt)}</span>}
      {card.headline !== null && <span>{t('ownHeadline')}</span>}
      {card.mediaId !== null && <span>{t('ownPicture')}</span>}
      {card.isWithoutPicture && <span>{t('withoutPicture')}</span>}
      {card.from !== null && <span>{t('from', { when: when(card.from) })}</span>}
      {card.until !== null && <span>{t('until', { when: when(card.until) })}</span>}
    </p>
  )
}

type CardButtonsProps = { card: FrontCard; name: string; onChange: () => void }

function CardButtons({ card, name, onChange }: CardButtonsProps) {
  const t = useTranslations('Desk.Fronts')
  const { arrangement, edit, screen } = useFrontView()
  const step = (by: 1 | -1) => {
    const to = stepOf(arrangement, card.id, by, screen.isSection)
    return to && (() => edit(placeCard(arrangement, card.id, to.list, to.index)))
  }
  return (
    <RowButtons
      name={name}
      changeLabel={t('change', { name })}
      removeLabel={t('remove', { name })}
      onUp={step(-1)}
      onDown={step(1)}
      onChange={onChange}
      onRemove={() => edit(removeCard(arrangement, card.id))}
    />
  )
}

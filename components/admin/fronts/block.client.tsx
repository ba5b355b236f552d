'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cn } from '@/components/ui/cn'
import type { FrontBlock } from '@/features/front/arrangement'
import { BlockDialog } from './block-dialog.client'
import { CardList } from './card-list.client'
import { DragHandle, useDragged } from './dragged.client'
import { placeBlock, removeBlock, setBlock } from './edit-front'
import { useFrontView } from './front-context.client'
import { RowButtons } from './row-buttons.client'

type BlockProps = { block: FrontBlock; index: number; isLast: boolean }

/** A titled part of a front: moved as a whole, with its own cards. */
export function Block({ block, index, isLast }: BlockProps) {
  const { arrangement, edit, screen } = useFrontView()
  const [isOpen, setOpen] = useState(false)
  const rule = useRuleWords(block)
  const { element, handle, isDragging } = useDragged(block.id, { kind: 'block' })
  const name = block.title
  return (
    <li {...element} className={cn('bg-paper', isDragging && 'relative z-10 outline-2 outline-accent')}>
      <div className="flex flex-wrap items-center gap-x-2 border-b-2 border-ink pb-1">
        <DragHandle name={name} {...handle} />
        <div className="min-w-0 flex-1 basis-40">
          <h3 className="font-bold">
            <bdi lang={screen.edition.locale}>{name}</bdi>
          </h3>
          <p className="text-tiny text-muted">{rule}</p>
        </div>
        <BlockButtons block={block} index={index} isLast={isLast} onChange={() => setOpen(true)} />
      </div>
      <CardList list={block.id} />
      {isOpen && (
        <BlockDialog
          block={block}
          onClose={() => setOpen(false)}
          onSave={(changed) => edit(setBlock(arrangement, { ...block, ...changed, cards: block.cards }))}
        />
      )}
    </li>
  )
}

function BlockButtons({ block, index, isLast, onChange }: BlockProps & { onChange: () => void }) {
  const t = useTranslations('Desk.Fronts')
  const { arrangement, edit } = useFrontView()
  const name = block.title
  const move = (by: 1 | -1) => () => edit(placeBlock(arrangement, block.id, index + by))
  return (
    <RowButtons
      name={name}
      changeLabel={t('blocks.change', { name })}
      removeLabel={t('blocks.remove', { name })}
      onUp={index === 0 ? undefined : move(-1)}
      onDown={isLast ? undefined : move(1)}
      onChange={onChange}
      onRemove={() => edit(removeBlock(arrangement, block.id))}
    />
  )
}

/** What fills a block, in words. */
function useRuleWords({ rule, count }: FrontBlock): string {
  const t = useTranslations('Desk.Fronts.blocks.rules')
  const { screen, desk } = useFrontView()
  switch (rule.by) {
    case 'section': {
      const section = screen.sections.find(({ id }) => id === rule.sectionId)
      return section ? t('ofSection', { name: section.name, n: count }) : t('gone')
    }
    case 'topic': {
      const topic = desk.topics.find(({ id }) => id === rule.topicId)
      return topic ? t('ofTopic', { name: topic.name, n: count }) : t('gone')
    }
    case 'most-read':
      return t('ofMostRead', { n: count })
    case 'hand':
      return t('ofHand', { n: count })
  }
}

'use client'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { FrontBlock } from '@/features/front/arrangement'
import { MOST_BLOCKS } from '@/features/front/limits'
import { BlockDialog } from './block-dialog.client'
import { Block } from './block.client'
import { freshId, setBlock } from './edit-front'
import { useFrontView } from './front-context.client'

/** The titled parts of a front: as they come by themselves, or made and put in order here. */
export function Blocks() {
  const t = useTranslations('Desk.Fronts.blocks')
  const { arrangement, edit, screen } = useFrontView()
  const [isOpen, setOpen] = useState(false)
  const { blocks } = arrangement
  const fresh: FrontBlock = {
    ...{ id: freshId(arrangement, 'block'), title: '', rule: { by: 'hand' }, count: 4, cards: [] },
  }
  return (
    <section aria-labelledby="blocks" className="grid gap-3">
      <h2 id="blocks" className="text-card font-bold">
        {t('title')}
      </h2>
      {blocks === null ? (
        <p className="max-w-measure text-small text-muted">
          {t(screen.isSection ? 'noneInSection' : 'automatic')}
        </p>
      ) : (
        <SortableContext items={blocks.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className="grid gap-5">
            {blocks.map((block, index) => (
              <Block key={block.id} block={block} index={index} isLast={index === blocks.length - 1} />
            ))}
          </ol>
        </SortableContext>
      )}
      <div className="flex flex-wrap gap-2">
        <Button disabled={blocks !== null && blocks.length >= MOST_BLOCKS} onClick={() => setOpen(true)}>
          <Plus aria-hidden="true" className="size-4" />
          {t('add')}
        </Button>
        {blocks === null && !screen.isSection && (
          <Button onClick={() => edit({ ...arrangement, blocks: fromSections(screen.sections) })}>
            {t('takeOver')}
          </Button>
        )}
        {blocks !== null && (
          <Button variant="quiet" onClick={() => edit({ ...arrangement, blocks: null })}>
            {t(screen.isSection ? 'without' : 'giveBack')}
          </Button>
        )}
      </div>
      {isOpen && (
        <BlockDialog
          block={fresh}
          onClose={() => setOpen(false)}
          onSave={(made) => edit(setBlock(arrangement, made))}
        />
      )}
    </section>
  )
}

/** The sections as they stand by themselves, to begin with. */
const fromSections = (sections: readonly { id: number; name: string; isOpinion: boolean }[]): FrontBlock[] =>
  sections
    .filter(({ isOpinion }) => !isOpinion)
    .slice(0, MOST_BLOCKS)
    .map(({ id, name }, index) => ({
      ...{ id: `block-${index + 1}`, title: name, count: 4, cards: [] },
      rule: { by: 'section', sectionId: id },
    }))

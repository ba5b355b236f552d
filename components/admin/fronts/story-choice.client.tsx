'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSuggestedStories } from '@/components/admin/use-suggested-stories.client'
import { Badge } from '@/components/ui/badge'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { cardsOf } from '@/features/front/arrangement'
import type { DeskStory } from './front-desk'
import { useFrontView } from './front-context.client'

type StoryChoiceProps = { title: string; onClose: () => void; onChoose: (articleId: number) => void }
type Suggestion = Pick<DeskStory, 'id' | 'headline' | 'status' | 'publishedAt'> & { section: string }

/** Finds a story that readers may see, by its words or number; before anything is typed, the latest. */
export function StoryChoice({ title, onClose, onChoose }: StoryChoiceProps) {
  const t = useTranslations('Desk.Fronts.choice')
  const { screen, arrangement, format, meetStory } = useFrontView()
  const { locale, direction } = screen.edition
  const [query, setQuery] = useState('')
  const { found, isSearching } = useSuggestedStories({ query, locale })
  const placed = new Set(cardsOf(arrangement).map(({ articleId }) => articleId))
  const take = ({ section: sectionName, ...story }: Suggestion) => {
    meetStory({ ...story, locale, sectionName, mediaId: null, isOut: true })
    onChoose(story.id)
    onClose()
  }
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title={title}>
      <Field label={t('label')} hint={t('hint')}>
        <Input type="search" dir="auto" value={query} onChange={(event) => setQuery(event.target.value)} />
      </Field>
      <p role="status" className="mt-3 text-tiny text-muted">
        {isSearching ? t('searching') : t('found', { n: found.length })}
      </p>
      <ul className="mt-1 divide-y divide-rule">
        {found.map((story) => (
          <li key={story.id}>
            <button
              type="button"
              onClick={() => take(story)}
              className="block w-full px-2 py-2.5 text-start hover:bg-panel focus-visible:bg-panel"
            >
              <bdi lang={locale} dir={direction} className="block font-semibold">
                {story.headline}
              </bdi>
              <span className="flex flex-wrap items-center gap-x-2 text-tiny text-muted">
                <bdi>{story.section}</bdi>
                {story.publishedAt && <span>{format.dateTime(new Date(story.publishedAt))}</span>}
                {placed.has(story.id) && <Badge tone="warn">{t('placed')}</Badge>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { useSuggestedStories } from '@/components/admin/use-suggested-stories.client'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useWriting, type FoundStory } from './writing-context.client'

/** Finds a story of the same edition by its headline. */
export function StoryPicker({ onAnswer }: { onAnswer: (story?: FoundStory) => void }) {
  const t = useTranslations('Desk.Writing.storyPicker')
  const { dates, story } = useWriting()
  const [query, setQuery] = useState('')
  const { found, isSearching } = useSuggestedStories({ query, locale: story.locale, excludeId: story.id })
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onAnswer()} title={t('title')}>
      <Field label={t('label')} hint={t('hint')}>
        <Input type="search" dir="auto" value={query} onChange={(event) => setQuery(event.target.value)} />
      </Field>
      <p role="status" className="mt-3 text-tiny text-muted">
        {isSearching ? t('searching') : t('found', { n: found.length })}
      </p>
      <ul className="mt-1 max-h-80 divide-y divide-rule overflow-y-auto">
        {found.map((story) => (
          <li key={story.id}>
            <button
              type="button"
              onClick={() => onAnswer({ id: story.id, headline: story.headline })}
              className="block w-full px-2 py-2.5 text-start hover:bg-panel focus-visible:bg-panel"
            >
              <bdi className="block font-semibold">{story.headline}</bdi>
              <span className="text-tiny text-muted">
                <bdi>{story.section}</bdi>
                {story.publishedAt && <> · {dates.date(new Date(story.publishedAt))}</>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

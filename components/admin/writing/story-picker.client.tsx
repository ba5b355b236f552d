'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useWriting, type FoundStory } from './writing-context.client'

type Suggestion = FoundStory & { section: string; publishedAt: string | null }

/** Finds a story of the same edition by its headline. */
export function StoryPicker({ onAnswer }: { onAnswer: (story?: FoundStory) => void }) {
  const t = useTranslations('Desk.Writing.storyPicker')
  const { dates } = useWriting()
  const [query, setQuery] = useState('')
  const { found, isSearching } = useSuggestions(query)
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

const pauseMs = 200

/** What fits the words typed so far; the answer to older words is dropped. */
function useSuggestions(query: string) {
  const { story } = useWriting()
  const [answered, setAnswered] = useState<{ query?: string; found: Suggestion[] }>({ found: [] })
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(async () => {
      const answer = await callAction('stories.suggest', {
        ...{ query, locale: story.locale, excludeId: story.id },
      })
      if (isWanted) setAnswered({ query, found: answer.ok ? answer.value : [] })
    }, pauseMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [query, story.locale, story.id])
  return { found: answered.found, isSearching: answered.query !== query }
}

'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { callAction } from './call-action'

type Wanted = { query: string; locale: string; excludeId?: number }
const ask = (wanted: Wanted) => callAction('stories.suggest', wanted)
export type Suggestion = Extract<Awaited<ReturnType<typeof ask>>, { ok: true }>['value'][number]

type StorySearchProps = Omit<Wanted, 'query'> & {
  /** Whose words it speaks. */
  of: 'Desk.Fronts.choice' | 'Desk.Writing.storyPicker'
  title: string
  /** What is said of a story below its headline, beside its section. */
  facts: (story: Suggestion) => ReactNode
  onChoose: (story: Suggestion) => void
  onClose: () => void
}

/** Finds a story that readers may see, by its words or number; before anything is typed, the latest. */
export function StorySearch({ of, title, facts, onChoose, onClose, ...where }: StorySearchProps) {
  const t = useTranslations(of)
  const [query, setQuery] = useState('')
  const { found, isSearching } = useSuggestions({ query, ...where })
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
              onClick={() => onChoose(story)}
              className="block w-full px-2 py-2.5 text-start hover:bg-panel focus-visible:bg-panel"
            >
              <bdi lang={where.locale} className="block font-semibold">
                {story.headline}
              </bdi>
              <span className="flex flex-wrap items-center gap-x-2 text-tiny text-muted">
                <bdi>{story.section}</bdi>
                {facts(story)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const PAUSE_MS = 200

/** The answer to older words is dropped. */
function useSuggestions({ query, locale, excludeId }: Wanted) {
  const [answered, setAnswered] = useState<{ query?: string; found: Suggestion[] }>({ found: [] })
  useEffect(() => {
    let isWanted = true
    const search = async () => {
      const answer = await ask({ query, locale, excludeId })
      if (isWanted) setAnswered({ query, found: answer.ok ? answer.value : [] })
    }
    const timer = setTimeout(() => void search(), query === '' ? 0 : PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [query, locale, excludeId])
  return { found: answered.found, isSearching: answered.query !== query }
}

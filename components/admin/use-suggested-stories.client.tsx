'use client'
import { useEffect, useState } from 'react'
import { callAction } from './call-action'

type Wanted = { query: string; locale: string; excludeId?: number }
const ask = (wanted: Wanted) => callAction('stories.suggest', wanted)
type Suggestion = Extract<Awaited<ReturnType<typeof ask>>, { ok: true }>['value'][number]

const PAUSE_MS = 200

/** Stories that fit the words typed so far, the latest where there are none; the answer to older words is dropped. */
export function useSuggestedStories({ query, locale, excludeId }: Wanted) {
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

'use client'
import { useEffect, useRef, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import type { OpenStory } from '@/features/articles/open-story'
import type { Draft } from './writing-context.client'

/** The story as it stands: what others decide about it comes with the text that they change. */
export function useStanding(opened: OpenStory, { version, savedAt }: Draft) {
  const [story, setStory] = useState(opened)
  const last = useRef({ version, savedAt })
  useEffect(() => {
    const before = last.current
    last.current = { version, savedAt }
    const isOwnSave = version === before.version + 1 && savedAt !== before.savedAt
    if (isOwnSave || version <= story.version) return
    let isWanted = true
    void callAction('articles.open', { id: story.id }).then(
      (answer) => isWanted && answer.ok && setStory(answer.value),
    )
    return () => {
      isWanted = false
    }
  }, [version, savedAt, story.id, story.version])
  return { story, setStory }
}

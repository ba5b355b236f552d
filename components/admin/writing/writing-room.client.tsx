'use client'
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import { useComments } from '@/components/admin/comments/use-comments.client'
import { useFindings } from '@/components/admin/copy-desk/use-findings.client'
import type { OpenStory } from '@/features/articles/open-story'
import { makeDateFormatter } from '@/lib/dates'
import { useDraft } from './use-draft.client'
import { usePickers } from './use-pickers.client'
import { usePlaces } from './use-places.client'
import { useStanding } from './use-standing.client'
import { useStoryMemory } from './use-story-memory.client'
import { WritingProvider, type Selection, type Writing } from './writing-context.client'
import type { WritingDesk } from './writing-desk'

/** Holds the story while it is being written, and what the parts of the screen ask of one another. */
export function WritingRoom({ desk, children }: { desk: WritingDesk; children: ReactNode }) {
  const router = useRouter()
  const draft = useDraft(desk.story)
  const { story, setStory } = useStanding(desk.story, draft)
  const memory = useStoryMemory(desk.names, story.id, draft.content)
  const places = usePlaces()
  const [beside, seeBeside] = useState<number | null>(null)
  const [selection, setSelection] = useState<Selection>({ blockId: null, quote: '' })
  const { pickers, pickPictures, pickStory } = usePickers(story.locale, memory)
  const content = useDeferredValue(draft.content)
  const findings = useFindings(content, { locale: story.locale, spellings: desk.spellings })
  const comments = useComments(story.id)
  const dates = useMemo(() => makeDateFormatter(desk.dates), [desk.dates])
  const { decided, flush } = draft

  const takeStory = useCallback(
    (next: OpenStory) => {
      setStory(next)
      decided(next)
    },
    [decided, setStory],
  )
  const openPreview = useCallback(async () => {
    await flush()
    router.push(`/admin/articles/${story.id}/preview`)
  }, [flush, router, story.id])

  const writing: Writing = {
    ...{ desk, story, draft, dates, findings, comments, memory, beside, seeBeside, selection, setSelection },
    ...{ takeStory, pickPictures, pickStory, openPreview },
    ...places,
    isEditable: story.mayWrite,
    isChanged: story.hasUnpublishedChanges || draft.version > story.version || draft.saveState !== 'saved',
  }
  return (
    <WritingProvider value={writing}>
      {children}
      {pickers}
    </WritingProvider>
  )
}

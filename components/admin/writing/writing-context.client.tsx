'use client'
import { createContext, use, type RefObject } from 'react'
import type { BodyEditorHandle } from '@/components/admin/editor/body-editor.client'
import type { Comments } from '@/components/admin/comments/use-comments.client'
import type { PickedPicture } from '@/components/admin/editor/editor-types'
import type { OpenStory } from '@/features/articles/open-story'
import type { Finding } from '@/features/copy-desk/check-text'
import type { DateFormatter } from '@/lib/dates'
import type { Place } from './places'
import type { useDraft } from './use-draft.client'
import type { StoryMemory } from './use-story-memory.client'
import type { Tab } from './side/tabs'
import type { WritingDesk } from './writing-desk'

export type Draft = ReturnType<typeof useDraft>
/** Where the caret stands in the body, and what is selected there. */
export type Selection = { blockId: string | null; quote: string }
export type FoundStory = { id: number; headline: string }

/** What the parts of the writing screen share. */
export type Writing = {
  desk: WritingDesk
  /** The story as it stood at the last decision; what is being written is `draft.content`. */
  story: OpenStory
  draft: Draft
  /** Whether what is written differs from what readers have. */
  isChanged: boolean
  isEditable: boolean
  dates: DateFormatter
  findings: Finding[]
  comments: Comments
  memory: StoryMemory
  editor: RefObject<BodyEditorHandle | null>
  tab: Tab | null
  openTab: (tab: Tab | null) => void
  goTo: (place: Place) => void
  /** The translation that is shown beside the text. */
  beside: number | null
  seeBeside: (id: number | null) => void
  selection: Selection
  setSelection: (selection: Selection) => void
  /** Takes the story as a verb left it. */
  takeStory: (story: OpenStory) => void
  openPreview: () => void
  pickPictures: (multiple: boolean) => Promise<PickedPicture[] | undefined>
  pickStory: () => Promise<FoundStory | undefined>
}

const WritingContext = createContext<Writing | undefined>(undefined)

export const WritingProvider = WritingContext.Provider

export function useWriting(): Writing {
  const writing = use(WritingContext)
  if (!writing) throw new Error('useWriting stands outside the writing screen')
  return writing
}

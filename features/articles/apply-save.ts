import { sameJson } from '@/lib/same-json'
import type { StoryContent } from './content'
import { mergeContent, type Displaced } from './merge-content'

export type StoredStory = { version: number; content: StoryContent }
export type SaveRequest = {
  baseVersion: number
  content: StoryContent
  /** What made way already when the window took in what others had written. */
  displaced: readonly Displaced[]
}
export type Applied = {
  content: StoryContent
  displaced: Displaced[]
  /** Whether anything has to be written at all. */
  isChanged: boolean
}

/**
 * What a save makes of a story: the pure heart of saveDraft, which the never-lost test drives through thousands of
 * histories. `base` is the story as it stood at the request's base version, undefined where nobody knows it any more.
 */
export function applySave(
  stored: StoredStory,
  base: StoryContent | undefined,
  request: SaveRequest,
): Applied {
  const isCurrent = request.baseVersion === stored.version
  const { content, displaced } = isCurrent
    ? { content: request.content, displaced: [] }
    : mergeContent(base, request.content, stored.content)
  const all = [...request.displaced, ...displaced]
  return { content, displaced: all, isChanged: all.length > 0 || !sameJson(content, stored.content) }
}

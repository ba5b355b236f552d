'use client'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import type { PickedPicture } from '@/components/admin/editor/editor-types'
import type { StoryContent } from '@/features/articles/content'
import type { Named, StoryNames } from '@/features/articles/story-names'
import { mediaIn, relatedIn } from '@/features/documents/text'

export type StoryMemory = StoryNames & {
  learnPictures: (pictures: readonly PickedPicture[]) => void
  learnTopic: (topic: Named) => void
  learnStory: (story: { id: number; headline: string }) => void
}

/**
 * What the ids in a story stand for: known from the start, learnt as things are picked, and asked for where somebody
 * else put them in.
 */
export function useStoryMemory(names: StoryNames, id: number, content: StoryContent): StoryMemory {
  const [known, setKnown] = useState(names)
  const learning = useMemo(() => {
    const learn = (more: Partial<StoryNames>) => setKnown((before) => joined(before, more))
    return {
      learn,
      learnPictures: (picked: readonly PickedPicture[]) =>
        learn({ pictures: Object.fromEntries(picked.map(({ mediaId, media }) => [mediaId, media])) }),
      learnTopic: (topic: Named) => learn({ topics: [topic] }),
      learnStory: ({ id: storyId, headline }: { id: number; headline: string }) =>
        learn({ stories: { [storyId]: { headline } } }),
    }
  }, [])
  const { learn } = learning
  const unknown = unknownIn(useDeferredValue(content), known)
  useEffect(() => {
    if (unknown === '') return
    // once for each new id: what nobody knows stays unknown
    void callAction('articles.names', { id }).then((answer) => answer.ok && learn(answer.value))
  }, [unknown, id, learn])
  return { ...known, ...learning }
}

const joined = (before: StoryNames, more: Partial<StoryNames>): StoryNames => ({
  people: withNew(before.people, more.people),
  topics: withNew(before.topics, more.topics),
  stories: { ...before.stories, ...more.stories },
  pictures: { ...before.pictures, ...more.pictures },
})

function withNew(before: Named[], more: readonly Named[] = []): Named[] {
  const fresh = more.filter((one) => !before.some(({ id }) => id === one.id))
  return fresh.length > 0 ? [...before, ...fresh] : before
}

/** The ids that nothing is known of, spelt so that they can be compared. */
function unknownIn(content: StoryContent, { people, topics, stories, pictures }: StoryNames): string {
  const lead = content.leadMediaId === null ? [] : [content.leadMediaId]
  const related = [...content.pins, ...content.nevers, ...relatedIn(content.body)]
  return [
    ...content.bylines.filter((id) => !people.some((one) => one.id === id)).map((id) => `person ${id}`),
    ...content.topics.filter((id) => !topics.some((one) => one.id === id)).map((id) => `topic ${id}`),
    ...related.filter((id) => !stories[id]).map((id) => `story ${id}`),
    ...[...lead, ...mediaIn(content.body)].filter((id) => !pictures[id]).map((id) => `picture ${id}`),
  ].join()
}

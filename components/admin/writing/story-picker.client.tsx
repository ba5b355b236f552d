'use client'
import { useTranslations } from 'next-intl'
import { StorySearch } from '@/components/admin/story-search.client'
import { useWriting, type FoundStory } from './writing-context.client'

/** Finds a story of the same edition by its headline. */
export function StoryPicker({ onAnswer }: { onAnswer: (story?: FoundStory) => void }) {
  const t = useTranslations('Desk.Writing.storyPicker')
  const { dates, story } = useWriting()
  return (
    <StorySearch
      of="Desk.Writing.storyPicker"
      title={t('title')}
      locale={story.locale}
      excludeId={story.id}
      facts={({ publishedAt }) => publishedAt && <span>{dates.date(new Date(publishedAt))}</span>}
      onChoose={({ id, headline }) => onAnswer({ id, headline })}
      onClose={() => onAnswer()}
    />
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { StorySearch, type Suggestion } from '@/components/admin/story-search.client'
import { Badge } from '@/components/ui/badge'
import { cardsOf } from '@/features/front/arrangement'
import { useFrontView } from './front-context.client'

type StoryChoiceProps = { title: string; onClose: () => void; onChoose: (articleId: number) => void }

/** Finds a story for a front, and says which of them stand on it already. */
export function StoryChoice({ title, onClose, onChoose }: StoryChoiceProps) {
  const t = useTranslations('Desk.Fronts.choice')
  const { screen, arrangement, format, meetStory } = useFrontView()
  const { locale } = screen.edition
  const placed = new Set(cardsOf(arrangement).map(({ articleId }) => articleId))
  const take = ({ section: sectionName, ...story }: Suggestion) => {
    meetStory({ ...story, locale, sectionName, mediaId: null, isOut: true })
    onChoose(story.id)
    onClose()
  }
  return (
    <StorySearch
      of="Desk.Fronts.choice"
      {...{ title, locale, onClose }}
      onChoose={take}
      facts={({ id, publishedAt }) => (
        <>
          {publishedAt && <span>{format.dateTime(new Date(publishedAt))}</span>}
          {placed.has(id) && <Badge tone="warn">{t('placed')}</Badge>}
        </>
      )}
    />
  )
}

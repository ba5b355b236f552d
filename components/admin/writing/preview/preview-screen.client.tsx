'use client'
import { useTranslations } from 'next-intl'
import type { DateStyle } from '@/lib/dates'
import { OutsiderLinks } from './outsider-links.client'
import { PreviewRoom } from './preview-room.client'

export type PreviewedStory = { id: number; headline: string; mayWrite: boolean }
type PreviewScreenProps = { story: PreviewedStory; dates: DateStyle; zonePhrase: string }

/** The story as readers will get it, and addresses to show it to somebody outside. */
export function PreviewScreen({ story, dates, zonePhrase }: PreviewScreenProps) {
  const t = useTranslations('Desk.Preview')
  return (
    <PreviewRoom
      title={t('title')}
      name={story.headline || t('untitled')}
      back={{ href: `/admin/articles/${story.id}`, label: t('back') }}
      address={`/admin/preview/${story.id}`}
      frame={t('frame')}
    >
      {story.mayWrite && <OutsiderLinks articleId={story.id} dates={dates} zonePhrase={zonePhrase} />}
    </PreviewRoom>
  )
}

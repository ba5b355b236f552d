import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { PreviewScreen } from '@/components/admin/writing/preview/preview-screen.client'
import { openStory } from '@/features/articles/open-story'
import { storyId } from '../story-id'

type Params = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('articles.read')
  return { title: t('Desk.Preview.title') }
}

/** A story as its readers will get it, and addresses to show it to somebody outside. */
export default withWords(PreviewPage, 'Preview', 'Reasons')

async function PreviewPage({ params }: Params) {
  const desk = await openDesk('articles.read')
  const story = await openStory(storyId((await params).id), desk)
  if (!story) notFound()
  const { locale, settings, zonePhrase } = desk.site
  const { timeZone, digits, months } = settings
  return (
    <PreviewScreen
      story={{ id: story.id, headline: story.content.headline, mayWrite: story.mayWrite }}
      dates={{ locale, timeZone, digits, months }}
      zonePhrase={zonePhrase}
    />
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { WritingScreen } from '@/components/admin/writing/writing-screen.client'
import { openStory } from '@/features/articles/open-story'
import { storyId } from './story-id'
import { writingDesk } from './writing-desk'

type Params = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { actor, t, now } = await openDesk('articles.read')
  const story = await openStory(storyId((await params).id), { actor, now })
  return { title: story?.content.headline || t('Desk.Writing.untitled') }
}

/** The writing screen of one story; to a stranger it is not there. */
export default withWords(
  ArticlePage,
  'Comments',
  'CopyDesk',
  'Draft',
  'Editor',
  'Fields',
  'Media',
  'Publishing',
  'Reasons',
  'Revisions',
  'Writing',
)

async function ArticlePage({ params }: Params) {
  const desk = await openDesk('articles.read')
  const story = await openStory(storyId((await params).id), desk)
  const writing = story && (await writingDesk(desk, story))
  if (!writing) notFound()
  // another story is another screen: nothing of one may linger in the other
  return <WritingScreen key={writing.story.id} desk={writing} />
}

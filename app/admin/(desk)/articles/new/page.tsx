import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { NewStory } from '@/components/admin/writing/new-story.client'
import { storyContent } from '@/features/articles/content'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('articles.write')
  return { title: t('Desk.Writing.begin.title') }
}

/** Begins a story: its edition and its kind, then the writing screen. */
export default withWords(NewArticlePage, 'Fields', 'Reasons', 'Writing')

async function NewArticlePage() {
  const { site, t } = await openDesk('articles.write')
  return (
    <div className="grid max-w-measure gap-6">
      <h1 className="text-large font-heavy">{t('Desk.Writing.begin.title')}</h1>
      <NewStory
        editions={site.editions.map(({ locale, name }) => ({ locale, name }))}
        kinds={storyContent.shape.kind.options}
        locale={site.locale}
      />
    </div>
  )
}

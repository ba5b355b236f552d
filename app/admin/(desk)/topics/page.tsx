import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { EditionTabs } from '@/components/admin/frame/edition-tabs'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { NameFilter } from '@/components/admin/names/name-filter'
import { nameLinks, readNameQuery } from '@/components/admin/names/name-list'
import { AddTopic } from '@/components/admin/topics/add-topic.client'
import { TopicRows } from '@/components/admin/topics/topic-rows.client'
import { CursorLinks } from '@/components/ui/cursor-links'
import { getDeskTopics, MOST_COUNTED } from '@/features/topics/for-editors'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('topics.manage')).t('Desk.Topics.title') }
}

/** What stories are about, by name: to rename, merge and remove. */
export default withWords(TopicsPage, 'Names', 'Reasons', 'Topics')

async function TopicsPage({ searchParams }: Props) {
  const { t, site } = await openDesk('topics.manage')
  const query = readNameQuery(await searchParams, site)
  if (!query) return null
  const { edition, q } = query
  const page = await getDeskTopics(edition.locale, query)
  return (
    <>
      <ScreenHeader title={t('Desk.Topics.title')} lead={t('Desk.Topics.lead')}>
        <AddTopic editions={site.editions} />
      </ScreenHeader>
      <EditionTabs site={site} current={edition.locale} href="/admin/topics" />
      <NameFilter
        site={site}
        action="/admin/topics"
        edition={edition.locale}
        query={q}
        label={t('Desk.Topics.find')}
      />
      <TopicRows
        rows={page.rows}
        edition={edition.locale}
        editions={site.editions}
        isFiltered={q !== ''}
        mostCounted={MOST_COUNTED}
      />
      <CursorLinks {...nameLinks(site, '/admin/topics', query, page)} />
    </>
  )
}

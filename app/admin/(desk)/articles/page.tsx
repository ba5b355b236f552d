import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { SavedLists } from '@/components/admin/lists/saved-lists.client'
import { StoryFilters } from '@/components/admin/lists/story-filters'
import { StoryTable } from '@/components/admin/lists/story-table'
import { CursorLinks } from '@/components/ui/cursor-links'
import { getDeskStories, getSavedFilters } from '@/features/stories/for-editors'
import { readListQuery, writeListQuery } from '@/features/stories/list-query'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk()).t('Desk.Stories.title') }
}

/** All stories this user may know of, latest change first. Its filters stand in the address. */
export default withWords(ArticlesPage, 'Reasons', 'Stories')

async function ArticlesPage({ searchParams }: Props) {
  const desk = await openDesk()
  const { actor, site, t } = desk
  const { after: _after, before: _before, ...filter } = readListQuery(await searchParams)
  const query = readListQuery(await searchParams)
  const [page, saved] = await Promise.all([
    getDeskStories(actor, query, site.settings.timeZone),
    getSavedFilters(actor),
  ])
  const at = (place: object) => `/admin/articles?${writeListQuery({ ...filter, ...place })}`
  return (
    <>
      <ScreenHeader title={t('Desk.Stories.title')} />
      <SavedLists saved={saved} current={writeListQuery(filter)} />
      <StoryFilters site={site} query={filter} />
      <StoryTable site={site} rows={page.rows} isFiltered={Object.keys(filter).length > 0} />
      <CursorLinks
        label={t('Desk.Stories.pages')}
        newer={page.newer ? { href: at({ before: page.newer }), text: t('Desk.Stories.newer') } : undefined}
        older={page.older ? { href: at({ after: page.older }), text: t('Desk.Stories.older') } : undefined}
      />
    </>
  )
}

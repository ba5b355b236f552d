import type { ComponentProps } from 'react'
import type { Card, StoryPage } from '@/features/articles/cards'
import { encodePath } from '@/lib/slug'
import { editionPath } from '@/features/settings/site'
import { EmptyList } from './empty-list'
import { ListPage } from './list-page'
import { MostRead } from './most-read'
import { Pagination } from './pagination'
import { StoryRows } from './story-rows'

type StoryListPageProps = Omit<ComponentProps<typeof ListPage>, 'children' | 'aside'> & {
  /** Its first page, in the edition. */
  path: string
  list: Pick<StoryPage, 'stories' | 'page' | 'pages'>
  mostRead: readonly Card[]
  withSection?: boolean
  /** What the list is called, where something else stands above it. */
  heading?: string
}

/** Stories in numbered pages, with the most read beside them. */
export function StoryListPage({ path, list, mostRead, withSection, heading, ...page }: StoryListPageProps) {
  const { shell, lead } = page
  const { site } = shell
  const first = encodePath(editionPath(site.locale, path))
  return (
    <ListPage {...page} aside={<MostRead site={site} stories={mostRead} heading={site.t('Nav.mostRead')} />}>
      {list.stories.length > 0 && (
        <div className={heading ? undefined : 'border-t-[3px] border-ink'}>
          {heading && <h2 className="bar">{heading}</h2>}
          <StoryRows
            shell={shell}
            stories={list.stories}
            withSection={withSection}
            heading={heading ? 'h3' : 'h2'}
          />
        </div>
      )}
      {list.stories.length === 0 && !lead && <EmptyList site={site} />}
      <Pagination
        site={site}
        page={list.page}
        pages={list.pages}
        hrefOf={(number) => (number > 1 ? `${first}?page=${number}` : first)}
      />
    </ListPage>
  )
}

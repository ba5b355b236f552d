import { FrontPage } from '@/components/front/front-page'
import { SectionTop } from '@/components/front/section-top'
import { StoryListPage } from '@/components/lists/story-list-page'
import { tags } from '@/delivery/tags'
import { getMostRead } from '@/features/audience/most-read'
import type { FrontArrangement } from '@/features/front/arrangement'
import { getFront } from '@/features/front/for-readers'
import { getSectionPage, sectionAlternates } from '@/features/front/section-front'
import { frontHead, listHead } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import type { Site } from '@/features/settings/site'
import type { PageContent } from './page-content'
import { sayNotFound } from './refusals'

const MOST_READ_COUNT = 5

/** The front of an edition; with an arrangement as it would be with that one. */
export async function frontPage(shell: Shell, arrangement?: FrontArrangement): Promise<PageContent> {
  const { site, now } = shell
  const front = await getFront(site, now, arrangement)
  return {
    page: <FrontPage shell={shell} head={frontHead(site)} front={front} />,
    tags: [tags.front(site.locale), tags.river(site.locale), tags.mostRead(site.locale)],
    changesAt: front.changesAt,
  }
}

/** A page of a section: the first begins with its front, older stories stand on numbered pages. */
export async function sectionPage(
  shell: Shell,
  section: Site['sections'][number],
  number: number,
  arrangement?: FrontArrangement,
): Promise<PageContent> {
  const { site, now } = shell
  const { id, key, name, standfirst } = section
  const path = `/${section.slug}`
  const [page, alternates] = await Promise.all([
    getSectionPage(site, id, number, now, arrangement),
    sectionAlternates(site, key),
  ])
  if (!page) return sayNotFound(shell)
  const { lead, secondary, blocks, changesAt } = page
  const placed = [...(lead ? [lead] : []), ...secondary, ...blocks.flatMap(({ stories }) => stories)]
  const without = placed.map((story) => story.id)
  const mostRead = await getMostRead(site.locale, MOST_READ_COUNT, now, { sectionId: id, without })
  const description = standfirst ?? undefined
  const stories = [...(lead ? [lead] : []), ...secondary, ...page.stories]
  return {
    page: (
      <StoryListPage
        shell={shell}
        head={listHead(site, { name, path, description, page: number, alternates, stories })}
        current={key}
        title={name}
        standfirst={standfirst}
        path={path}
        list={page}
        mostRead={mostRead.stories}
        lead={lead && <SectionTop {...{ shell, lead, secondary, blocks }} />}
        withSection={false}
        heading={secondary.length + blocks.length > 0 ? site.t('Front.river') : undefined}
      />
    ),
    tags: [tags.section(id, site.locale), tags.mostRead(site.locale), ...page.tags],
    changesAt,
  }
}

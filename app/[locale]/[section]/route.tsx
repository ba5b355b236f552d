import { followOldAddress } from '@/app/old-address'
import { answerList } from '@/app/numbered-list'
import { readerRoute } from '@/app/reader'
import { SectionTop } from '@/components/front/section-top'
import { StoryListPage } from '@/components/lists/story-list-page'
import { redirectPermanently } from '@/delivery/respond'
import { tags } from '@/delivery/tags'
import { countStoryPages } from '@/features/articles/cards'
import { getMostRead } from '@/features/audience/most-read'
import { getSectionPage, sectionAlternates } from '@/features/front/section-front'
import { listHead } from '@/features/seo/heads'
import { findSection } from '@/features/settings/sections'
import { editionPath } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

const MOST_READ_COUNT = 5

/** A section: its first story large, the others below, older ones on numbered pages. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ section: string }>(async (visit) => {
  const { params, site } = visit
  const section = findSection(site.sections, params.section)
  if (!section) return followOldAddress(visit, `/${params.section}`)
  const { id, key, name, standfirst } = section
  const path = `/${section.slug}`
  const canonical = encodePath(editionPath(site.locale, path))
  if (encodePath(editionPath(site.locale, `/${params.section}`)) !== canonical)
    return redirectPermanently(canonical)

  return answerList(visit, {
    path,
    countPages: () => countStoryPages({ locale: site.locale, sectionId: id }, visit.now),
    make: async (shell, number) => {
      const { locale } = shell.site
      const [page, mostRead, alternates] = await Promise.all([
        getSectionPage(shell.site, id, number, shell.now),
        getMostRead(locale, MOST_READ_COUNT, shell.now, id),
        sectionAlternates(shell.site, key),
      ])
      if (!page) return undefined
      const { lead, secondary, blocks, changesAt } = page
      const description = standfirst ?? undefined
      const head = listHead(shell.site, { name, path, description, page: number, alternates })
      const list = {
        head,
        current: key,
        title: name,
        standfirst,
        path,
        list: page,
        mostRead: mostRead.stories,
      }
      return {
        page: (
          <StoryListPage
            shell={shell}
            lead={lead && <SectionTop {...{ shell, lead, secondary, blocks }} />}
            withSection={false}
            {...list}
          />
        ),
        tags: [tags.section(id, locale), tags.mostRead(locale), ...page.tags],
        changesAt,
      }
    },
  })
})

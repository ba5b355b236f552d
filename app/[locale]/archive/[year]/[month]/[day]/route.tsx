import { readArchiveVisit } from '@/app/archive'
import { answerList } from '@/app/numbered-list'
import { readerRoute } from '@/app/reader'
import { ArchiveDayPage } from '@/components/archive/archive-day-page'
import { tags } from '@/delivery/tags'
import { archivePath } from '@/features/archive/dates'
import { getDaysBeside } from '@/features/archive/for-readers'
import { countStoryPages, getStoryPage } from '@/features/articles/cards'
import { getMostRead } from '@/features/audience/most-read'
import { listHead } from '@/features/seo/heads'

const MOST_READ_COUNT = 5
/** The whole day of a large newsroom on one page: a second one would be a click further from the front than any story may be. */
const DAY_SIZE = 300

/** The stories of one day in the newsroom's zone. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ year: string; month: string; day: string }>(
  async (visit) => {
    const asked = await readArchiveVisit(visit)
    if ('answer' in asked) return asked.answer
    const { locale, dates } = visit.site
    const { year, month = 1, day = 1 } = asked.date
    const range = dates.dayRange(year, month, day)
    if (!range) return visit.notFound()

    const [publishedFrom, publishedBefore] = range
    const filter = { locale, publishedFrom, publishedBefore }
    const path = archivePath(asked.date)
    return answerList(visit, {
      path,
      countPages: () => countStoryPages(filter, visit.now, DAY_SIZE),
      make: async (shell, number) => {
        const { site, now } = shell
        const [list, beside, mostRead] = await Promise.all([
          getStoryPage(filter, number, now, DAY_SIZE),
          getDaysBeside(site, range, now),
          getMostRead(locale, MOST_READ_COUNT, now),
        ])
        if (!list) return undefined
        const parents = [
          { name: site.t('Lists.archive'), path: '/archive' },
          { name: dates.monthYear(year, month), path: archivePath({ year, month }) },
        ]
        const name = site.t('Lists.archiveDay', { day: dates.date(publishedFrom) })
        const isIndexable = list.total > 0
        const { stories } = list
        const head = listHead(site, { name, path, parents, page: number, isIndexable, stories })
        return {
          page: (
            <ArchiveDayPage
              {...{ shell, head, parents, path, list, beside }}
              day={publishedFrom}
              mostRead={mostRead.stories}
            />
          ),
          tags: [tags.river(locale), tags.mostRead(locale)],
        }
      },
    })
  },
)

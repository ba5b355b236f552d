import { answerList } from '@/app/numbered-list'
import { readerRoute } from '@/app/reader'
import { LatestPage } from '@/components/lists/latest-page'
import { tags } from '@/delivery/tags'
import { countStoryPages, getStoryPage } from '@/features/articles/cards'
import { getMostRead } from '@/features/audience/most-read'
import { listHead } from '@/features/seo/heads'

const MOST_READ_COUNT = 5

/** All stories of an edition, latest first, day by day. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute((visit) => {
  const { locale } = visit.site
  return answerList(visit, {
    path: '/latest',
    countPages: () => countStoryPages({ locale }, visit.now),
    make: async (shell, number) => {
      const [list, mostRead] = await Promise.all([
        getStoryPage({ locale }, number, shell.now),
        getMostRead(locale, MOST_READ_COUNT, shell.now),
      ])
      if (!list) return undefined
      const head = listHead(shell.site, {
        name: shell.site.t('Lists.latestTitle'),
        path: '/latest',
        page: number,
        stories: list.stories,
      })
      return {
        page: <LatestPage shell={shell} head={head} list={list} mostRead={mostRead.stories} />,
        tags: [tags.river(locale), tags.mostRead(locale)],
      }
    },
  })
})

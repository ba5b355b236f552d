import { answerList } from '@/app/numbered-list'
import { readerRoute } from '@/app/reader'
import { CorrectionsPage } from '@/components/corrections/corrections-page'
import { tags } from '@/delivery/tags'
import { countCorrectionPages, getCorrectionPage } from '@/features/corrections/for-readers'
import { listHead } from '@/features/seo/heads'

/** What the newsroom put right, in public. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute((visit) => {
  const { locale } = visit.site
  return answerList(visit, {
    path: '/corrections',
    countPages: () => countCorrectionPages(locale, visit.now),
    make: async (shell, number) => {
      const { t } = shell.site
      const list = await getCorrectionPage(locale, number, shell.now)
      if (number > list.pages) return undefined
      const description = t('Corrections.intro')
      const head = listHead(shell.site, {
        name: t('Corrections.title'),
        path: '/corrections',
        description,
        page: number,
      })
      return {
        page: <CorrectionsPage shell={shell} head={head} list={list} />,
        tags: [tags.corrections(locale), ...list.corrections.map((one) => tags.article(one.articleId))],
      }
    },
  })
})

import { readerRoute } from '@/app/reader'
import { followOldAddress } from '@/app/old-address'
import type { PageContent } from '@/app/page-content'
import { sayNotFound, sayRefusal } from '@/app/refusals'
import { ArticlePage } from '@/components/article/article-page'
import { redirectPermanently } from '@/delivery/respond'
import { tags } from '@/delivery/tags'
import { articleIdIn } from '@/features/articles/address'
import { getArticleAddress, openArticle } from '@/features/articles/for-readers'
import { getMostRead } from '@/features/audience/most-read'
import { embedHostsIn } from '@/features/documents/embeds'
import { relatedIn } from '@/features/documents/text'
import { getRelated } from '@/features/related/for-readers'
import { articleHead } from '@/features/seo/article-head'
import { encodePath } from '@/lib/slug'
import type { Shell } from '@/features/settings/shell'
import { editionPath } from '@/features/settings/site'

const MOST_READ_COUNT = 5

/** A story: the id decides, and every other spelling of its address leads to the one it has now. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ section: string; article: string }>(
  async (visit) => {
    const { params, site, now } = visit
    const id = articleIdIn(params.article)
    const story = id === undefined ? undefined : await openArticle(id, now)
    if (!story || story.standing === 'hidden')
      return followOldAddress(visit, `/${params.section}/${params.article}`)
    if (story.standing !== 'visible')
      return visit.errorPage(`410 ${story.id}`, (shell) => sayGone(shell, story.id))

    const asked = encodePath(editionPath(site.locale, `/${params.section}/${params.article}`))
    if (asked !== story.path) return redirectPermanently(story.path)

    return visit.page(`/${story.sectionSlug}/${story.id}-${story.slug}`, async (shell) => {
      const article = await story.read(shell.now)
      if (!article) return sayRefusal(shell, 404, 'notFound')
      const { locale } = article
      const [related, mostRead] = await Promise.all([
        getRelated(article, shell.now),
        getMostRead(locale, MOST_READ_COUNT, shell.now),
      ])
      const head = articleHead(shell.site, article, shell.now)
      return {
        page: (
          <ArticlePage
            shell={shell}
            head={head}
            article={article}
            related={related.stories}
            mostRead={mostRead.stories}
          />
        ),
        tags: [
          tags.article(article.id),
          tags.related(article.id),
          ...(related.isFilled ? [tags.section(article.sectionId, locale)] : []),
          tags.mostRead(locale),
          ...article.bylines.map((byline) => tags.person(byline.id)),
          ...article.topics.map((topic) => tags.topicName(topic.id)),
          // also those that are not out yet: their cards stand here as soon as they are
          ...relatedIn(article.body).map(tags.article),
        ],
        changesAt: article.unpublishAt ?? undefined,
        frameHosts: embedHostsIn(article.body),
      }
    })
  },
)

/** A story that was taken down, read anew each time: it may return, be killed, or say something else. */
async function sayGone(shell: Shell, id: number): Promise<PageContent> {
  const address = await getArticleAddress(id, shell.now)
  const { standing = 'hidden', notice } = address ?? {}
  const isGone = standing === 'withdrawn' || standing === 'killed'
  const refusal = isGone ? sayRefusal(shell, 410, standing, notice) : sayNotFound(shell)
  const content = await refusal
  return { ...content, tags: [...content.tags, tags.article(id)] }
}

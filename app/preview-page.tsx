import { ArticlePage } from '@/components/article/article-page'
import { pageHeaders, uncacheable } from '@/delivery/headers'
import type { Rendered } from '@/delivery/page'
import { renderHtml } from '@/delivery/render-html'
import { respondUncached } from '@/delivery/respond'
import { getMostRead } from '@/features/audience/most-read'
import { getFrontDesk } from '@/features/front/for-editors'
import type { FrontAt } from '@/features/front/front-name'
import { embedHostsIn } from '@/features/documents/embeds'
import { previewArticle } from '@/features/previews/preview-article'
import { articleHead } from '@/features/seo/article-head'
import type { Preview, Shell } from '@/features/settings/shell'
import { getSite, type Site } from '@/features/settings/site'
import { defaultLocale } from '@/i18n/locales'
import { NotReadyError } from '@/lib/connection-errors'
import { frontPage, sectionPage } from './front-pages'
import type { PageContent } from './page-content'
import { sayRefusal } from './refusals'

const MOST_READ_COUNT = 5

/** Whose preview it is: neither crawlers nor caches may have it, and the address must not travel on with a click. */
const secret = { ...uncacheable, 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' }

/** A story as it is being written, drawn by what draws it for readers. */
export function answerPreview(
  request: Request,
  { articleId, locale, now }: { articleId: number; locale: string; now: Date },
  preview: Preview,
): Promise<Response> {
  return respondUncached(request, async () => {
    const shell = await shellOf(locale, now, preview)
    const previewed = await previewArticle(articleId, now)
    if (!previewed) return rendered(shell, await sayRefusal(shell, 404, 'notFound'))
    const { article, related } = previewed
    const { stories } = await getMostRead(article.locale, MOST_READ_COUNT, now)
    const head = articleHead(shell.site, article, shell.now)
    const page = <ArticlePage {...{ shell, head, article, related }} mostRead={stories} />
    return rendered(shell, { page, tags: [], frameHosts: embedHostsIn(article.body) })
  })
}

/** A front as it is being arranged, drawn by what draws it for readers; a section's on its first page. */
export function answerFrontPreview(
  request: Request,
  { found, now }: { found: FrontAt; now: Date },
  preview: Preview,
): Promise<Response> {
  return respondUncached(request, async () => {
    const shell = await shellOf(found.place.locale, now, preview)
    const arrangement = (await getFrontDesk(found.name, now))?.arrangement
    return rendered(
      shell,
      found.section
        ? await sectionPage(shell, found.section, 1, arrangement)
        : await frontPage(shell, arrangement),
    )
  })
}

/** Nothing to see here: no such story or link, or not any more (`notice` says why). */
export function refusePreview(
  request: Request,
  { status, locale, notice }: { status: 404 | 410; locale?: string; notice?: (site: Site) => string },
  now: Date,
): Promise<Response> {
  return respondUncached(request, async () => {
    const shell = await shellOf(locale ?? defaultLocale, now, {})
    return rendered(shell, await sayRefusal(shell, status, 'notFound', notice?.(shell.site)))
  })
}

/** The edition without what follows readers about, and without the ticker, which is live. */
async function shellOf(locale: string, now: Date, preview: Preview): Promise<Shell> {
  const site = await getSite(locale)
  if (!site) throw new NotReadyError(`There is no edition "${locale}"`)
  const settings = { ...site.settings, pixelId: null }
  return { site: { ...site, settings }, ticker: [], now, preview }
}

async function rendered({ site }: Shell, { page, status = 200, frameHosts }: PageContent): Promise<Rendered> {
  const permits = { frameHosts, isFramed: true, styleHash: site.style?.hash }
  const headers = { ...pageHeaders(permits), ...secret }
  return { status, body: renderHtml(page), headers, tags: [], freshSeconds: 0 }
}

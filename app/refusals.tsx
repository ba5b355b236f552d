import { ErrorPage } from '@/components/document/error-page'
import { pageHeaders, uncacheable } from '@/delivery/headers'
import { renderHtml } from '@/delivery/render-html'
import { respondUncached } from '@/delivery/respond'
import { listStories } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'
import { getBareSite } from '@/features/settings/site'
import { defaultLocale, isLocale } from '@/i18n/locales'
import { tags } from '@/delivery/tags'
import { isDatabaseAway } from '@/lib/connection-errors'
import { log } from '@/lib/log'
import type { PageContent } from './page-content'

const LATEST_COUNT = 5
const RETRY_SECONDS = '30'

/** The 404 page: a search box and the latest stories. */
export const sayNotFound = (shell: Shell): Promise<PageContent> => sayRefusal(shell, 404, 'notFound')

/** A page for an address that answers with a refusal, the latest stories below it. */
export async function sayRefusal(
  shell: Shell,
  status: number,
  reason: 'notFound' | 'withdrawn' | 'killed' | 'badRequest',
  notice?: string | null,
): Promise<PageContent> {
  const { locale } = shell.site
  const latest = await listStories({ locale }, shell.now, LATEST_COUNT)
  const page = <ErrorPage shell={shell} status={status} reason={reason} notice={notice} latest={latest} />
  return { status, page, tags: [tags.river(locale)], freshSeconds: 60 }
}

/** For methods other than GET and HEAD. */
export async function sayNotAllowed(request: Request, locale: string): Promise<Response> {
  return bareRefusal(request, locale, 405, 'methodNotAllowed', { allow: 'GET, HEAD' })
}

/** What went wrong, logged under an id that the page shows: 503 while the database is away, 500 otherwise. */
export async function sayBroken(
  request: Request,
  locale: string,
  error: unknown,
  requestId: string,
): Promise<Response> {
  const isAway = isDatabaseAway(error)
  const { pathname } = new URL(request.url)
  log.error(isAway ? 'the database is away' : 'a page broke', {
    requestId,
    path: pathname.slice(0, 300),
    error,
  })
  return isAway
    ? bareRefusal(request, locale, 503, 'unavailable', { 'retry-after': RETRY_SECONDS }, requestId)
    : bareRefusal(request, locale, 500, 'broken', {}, requestId)
}

/** A page that needs neither the database nor anything else that may be broken. */
async function bareRefusal(
  request: Request,
  locale: string,
  status: number,
  reason: 'methodNotAllowed' | 'broken' | 'unavailable',
  headers: Record<string, string>,
  requestId?: string,
): Promise<Response> {
  const site = await getBareSite(isLocale(locale) ? locale : defaultLocale)
  const shell: Shell = { site, ticker: [], now: new Date() }
  const page = <ErrorPage shell={shell} status={status} reason={reason} requestId={requestId} latest={[]} />
  return respondUncached(request, async () => ({
    status,
    body: renderHtml(page),
    headers: { ...pageHeaders({}), ...uncacheable, ...headers },
    tags: [],
    freshSeconds: 0,
  }))
}

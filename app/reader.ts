import { randomUUID } from 'node:crypto'
import { cacheKey } from '@/delivery/address'
import { openDoor } from '@/delivery/doors'
import {
  redirectPermanently,
  respondUncached,
  respondWithErrorPage,
  respondWithOlderPage,
  respondWithPage,
} from '@/delivery/respond'
import { editionPath, getSite, type Site } from '@/features/settings/site'
import { defaultLocale } from '@/i18n/locales'
import type { Shell } from '@/features/settings/shell'
import { NotReadyError } from '@/lib/connection-errors'
import { log } from '@/lib/log'
import { encodePath } from '@/lib/slug'
import { within } from '@/lib/within'
import { renderPage, type PageContent } from './page-content'
import { sayBroken, sayNotAllowed, sayNotFound } from './refusals'

/** How long a reader waits for a page at most; a database may be there and say nothing. */
const MOST_SECONDS = 10

type Make = (shell: Shell) => Promise<PageContent>

/** A reader's request, understood: whose edition, which address, when. */
export type Visit<Params> = {
  request: Request
  site: Site
  params: Params
  query: URLSearchParams
  now: Date
  /** Answers with a page, kept under its path in the edition and the parameters it reads. */
  page: (path: string, make: Make, read?: Record<string, string | number | undefined>) => Promise<Response>
  /** Answers with a page that says no: kept briefly, apart from real pages. */
  errorPage: (key: string, make: Make) => Promise<Response>
  /** Answers with a page that is made for this request alone. */
  uncachedPage: (make: Make) => Promise<Response>
  notFound: () => Promise<Response>
}

type Context<Params> = { params: Promise<Params & { locale: string }> }

/**
 * The door of a reader's page: `export const { GET, POST, PUT, PATCH, DELETE } = readerRoute(…)`. Only GET and HEAD pass.
 * An unknown edition and an address with control characters are not there; what breaks is logged and answered
 * with a page that says so.
 */
export function readerRoute<Params extends Record<string, string | string[]>>(
  answer: (visit: Visit<Params>) => Promise<Response>,
) {
  const answerVisit = async (request: Request, locale: string, params: Params) => {
    const site = await getSite(locale)
    const visit = describeVisit(request, site ?? (await defaultSite()), params)
    if (!site || Object.values(params).flat().some(hasControls)) return visit.notFound()
    return answer(visit)
  }
  const GET = openDoor<Params & { locale: string }>(async (request, context) => {
    const { locale, ...rest } = await context.params
    const params = rest as unknown as Params
    try {
      return await within(MOST_SECONDS, answerVisit(request, locale, params))
    } catch (error) {
      const older = await respondWithOlderPage(request)
      if (!older) return sayBroken(request, locale, error, randomUUID())
      log.warn('answered with an older page', { path: new URL(request.url).pathname.slice(0, 300), error })
      return older
    }
  })
  const refuse = (request: Request, context: Context<Params>) =>
    context.params.then(({ locale }) => sayNotAllowed(request, locale))
  return { GET, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse }
}

/** A page has one address, without a slash at its end; undefined where the request came without one. */
function pathWithoutSlash(request: Request): string | undefined {
  const { pathname, search } = new URL(request.url)
  return pathname.length > 1 && pathname.endsWith('/')
    ? `/${pathname.replace(/^\/+|\/+$/g, '')}${search}`
    : undefined
}

function describeVisit<Params>(request: Request, site: Site, params: Params): Visit<Params> {
  const render = (make: Make) => async () => renderPage((await getSite(site.locale)) ?? site, make)
  const errorPage = (key: string, make: Make) =>
    respondWithErrorPage(request, `${site.locale} ${key}`, render(make))
  return {
    request,
    site,
    params,
    query: new URL(request.url).searchParams,
    now: new Date(),
    page: async (path, make, read) => {
      const shorter = pathWithoutSlash(request)
      if (shorter) return redirectPermanently(shorter)
      return respondWithPage(
        request,
        cacheKey(encodePath(editionPath(site.locale, path)), read),
        render(make),
      )
    },
    errorPage,
    uncachedPage: (make) => respondUncached(request, render(make)),
    notFound: () => errorPage('404', sayNotFound),
  }
}

async function defaultSite(): Promise<Site> {
  const site = await getSite(defaultLocale)
  if (!site) throw new NotReadyError(`There is no edition "${defaultLocale}"`)
  return site
}

// NUL would be refused by PostgreSQL with an error; the others have no place in an address
const hasControls = (text: string) => /[\u0000-\u001f\u007f]/.test(text)

/** The number in `?page=`: 1 where there is none, undefined where it is not a page number in plain form. */
export function pageNumber(query: URLSearchParams): number | undefined {
  const given = query.get('page')
  if (given === null) return 1
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : undefined
}

import { openDoor } from '@/delivery/doors'
import { cacheable, plainHeaders } from '@/delivery/headers'
import { respondWithOlderPage, respondWithPage } from '@/delivery/respond'
import { tags } from '@/delivery/tags'
import { getNextScheduledChange } from '@/features/articles/next-change'
import { getSite, type Site } from '@/features/settings/site'
import { defaultLocale } from '@/i18n/locales'
import { isDatabaseAway, NotReadyError } from '@/lib/connection-errors'
import { log } from '@/lib/log'
import { within } from '@/lib/within'

/** How long a feed or sitemap may be served before it is made anew behind its reader. */
const FRESH_SECONDS = 300
/** How long a machine waits at most, as readers do. */
const MOST_SECONDS = 10

/** What machines read, in plain words: feeds, sitemaps, robots.txt, manifests. */
export type FileContent = {
  body: string
  /** Beside those of the site. */
  tags?: readonly string[]
  changesAt?: Date
}

type Context<Params> = { params: Promise<Params> }

/** The door of a file at the site's root, the same for all editions. Next answers HEAD by it, and 405 to the rest. */
export const fileRoute =
  (path: string, contentType: string, make: (now: Date) => Promise<FileContent>) => (request: Request) =>
    answered(request, () => answerWithFile(request, path, contentType, make))

/** The door of a file that every edition has. */
export const editionFileRoute = <Params extends object>(contentType: string, find: Find<Params>) =>
  openDoor<Params & { locale: string }>((request, context) =>
    answerEditionFile(request, context, contentType, find),
  )

/** The same where the address says what type of file it is. */
export const answerEditionFile = <Params extends object>(
  request: Request,
  context: Context<Params & { locale: string }>,
  contentType: string,
  find: Find<Params>,
): Promise<Response> =>
  answered(request, async () => {
    const { locale, ...rest } = await context.params
    const site = await getSite(locale)
    const found = site && (await find(rest as unknown as Params, site, new Date()))
    if (!found) return plainAnswer(404, 'Not Found')
    return answerWithFile(request, found.path, contentType, async (now) =>
      found.make((await getSite(locale)) ?? site, now),
    )
  })

type Find<Params> = (params: Params, site: Site, now: Date) => Promise<EditionFile | undefined> | EditionFile

/** Where a file of an edition is kept, and how it is made, of the site as it then is. */
type EditionFile = { path: string; make: (site: Site, now: Date) => Promise<FileContent> }

function answerWithFile(
  request: Request,
  path: string,
  contentType: string,
  make: (now: Date) => Promise<FileContent>,
) {
  return respondWithPage(request, path, async () => {
    const content = await make(new Date())
    const allTags = [tags.site, ...(content.tags ?? [])]
    return {
      status: 200,
      body: content.body,
      headers: { ...plainHeaders(contentType), ...cacheable(allTags) },
      tags: allTags,
      freshSeconds: FRESH_SECONDS,
      freshUntil: content.changesAt,
    }
  })
}

async function answered(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await within(MOST_SECONDS, answer())
  } catch (error) {
    const older = await respondWithOlderPage(request)
    if (older) return older
    const isAway = isDatabaseAway(error)
    log.error(isAway ? 'the database is away' : 'a file broke', {
      path: new URL(request.url).pathname.slice(0, 300),
      error,
    })
    return isAway
      ? plainAnswer(503, 'Service Unavailable', { 'retry-after': '30' })
      : plainAnswer(500, 'Internal Server Error')
  }
}

/** Machines read the status; the text is for who looks over their shoulder. */
const plainAnswer = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(`${text}\n`, {
    status,
    headers: { ...plainHeaders('text/plain; charset=utf-8'), 'cache-control': 'no-store', ...headers },
  })

/** The site that files at the root speak for: the default edition names it. */
export async function siteOfAllEditions(): Promise<Site> {
  const site = await getSite(defaultLocale)
  if (!site) throw new NotReadyError(`There is no edition "${defaultLocale}"`)
  return site
}

/** What a file that lists stories of these editions is made of, and when that changes by itself. */
export async function riversOf(locales: readonly string[], now: Date) {
  const changes = await Promise.all(locales.map((locale) => getNextScheduledChange(locale, now)))
  return { tags: locales.map(tags.river), changesAt: earliestOf(changes) }
}

export const earliestOf = (moments: readonly (Date | undefined)[]): Date | undefined =>
  moments.filter((moment) => moment !== undefined).sort((a, b) => a.getTime() - b.getTime())[0]

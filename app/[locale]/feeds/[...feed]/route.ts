import { openDoor } from '@/delivery/doors'
import { answerEditionFile, earliestOf, riversOf } from '@/app/machine-file'
import { contentTypes, feedNamed, feedPath } from '@/features/feeds/feed-name'
import { getFeed, hasFeed } from '@/features/feeds/feeds'

export const dynamic = 'force-dynamic'

type Params = { locale: string; feed: string[] }

/** The feeds of an edition but the one everybody guesses: /feeds/sections/politics.atom, /feeds/breaking.json. */
export const GET = openDoor<Params>(async (request, context) => {
  const named = feedNamed((await context.params).feed)
  const contentType = named ? contentTypes[named.format] : 'text/plain; charset=utf-8'
  return answerEditionFile(request, context, contentType, async (_, site, now) => {
    if (!named || !(await hasFeed(site, named.subject, now))) return undefined
    return {
      path: feedPath(site.locale, named.subject, named.format),
      make: async (current, at) => {
        const { changesAt } = await riversOf([current.locale], at)
        const feed = await getFeed(current, named.subject, named.format, at)
        return { body: '', ...feed, changesAt: earliestOf([changesAt, feed?.changesAt]) }
      },
    }
  })
})

import { database } from '@/db/client'
import { listSuggestedHeadlines } from '@/db/queries/suggestions'
import { articlePath } from '@/features/articles/address'
import { getSite } from '@/features/settings/site'
import { RequestLimit } from '@/lib/request-limit'
import { processWide } from '@/lib/process-wide'
import { words } from '@/lib/arabic/letters'
import { suggestNames } from './names'
import { readSearchQuery } from './query'

const MOST_NAMES = 3
const MOST_HEADLINES = 6
const LEAST_CHARACTERS = 2
/** Fast typing asks five times a second. */
const MOST_A_MINUTE = 300
const limit = processWide('suggestion-limit', () => new RequestLimit())

export type Suggestion = { label: string; text: string; href: string }

/** Topics, people and stories with words that begin so; undefined where somebody asks too often. */
export async function suggest(
  given: { edition: string; text: string; address: string },
  now: Date,
): Promise<Suggestion[] | undefined> {
  if (!limit.allows(given.address, MOST_A_MINUTE, now)) return undefined
  const site = await getSite(given.edition)
  const { text, isTooLong } = readSearchQuery(given.text, given.edition)
  const typed = words(text)
  if (!site || isTooLong || typed.join('').length < LEAST_CHARACTERS) return []
  const { locale, t } = site
  const [names, stories] = await Promise.all([
    suggestNames(locale, text, now, MOST_NAMES),
    listSuggestedHeadlines(await database(), locale, typed, now, MOST_HEADLINES),
  ])
  return [
    ...names.map(({ kind, name, path }) => ({ label: t(`Search.${kind}`), text: name, href: path })),
    ...stories.map((story) => ({ label: story.sectionName, text: story.headline, href: articlePath(story) })),
  ]
}

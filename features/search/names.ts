import { database } from '@/db/client'
import { listPeople } from '@/db/queries/people'
import { listTopics } from '@/db/queries/topics'
import { remember } from '@/delivery/remember'
import { tags } from '@/delivery/tags'
import { personPath } from '@/features/people/address'
import { topicPath } from '@/features/topics/address'
import { words } from '@/lib/arabic/letters'
import { termsOf } from '@/lib/terms'
import type { SearchQuery } from './query'

const TTL_SECONDS = 300
const MOST = 3

/** The page of a topic or of somebody who writes, that a reader may have meant. */
export type NamedPage = { kind: 'topic' | 'person'; name: string; path: string; stories: number }
type KnownName = NamedPage & { words: readonly string[]; stems: string }

/** Topics and people whose whole name was asked for. */
export async function listNamed(locale: string, query: SearchQuery, now: Date): Promise<NamedPage[]> {
  const asked = stemsOf(query.text, locale)
  return (await getNames(locale, now)).filter(({ stems }) => stems !== '' && stems === asked).slice(0, MOST)
}

/** Topics and people with a word that begins so, those with most stories first. */
export async function suggestNames(
  locale: string,
  text: string,
  now: Date,
  most: number,
): Promise<NamedPage[]> {
  const asked = words(text)
  if (asked.length === 0) return []
  return (await getNames(locale, now))
    .filter((name) => asked.every((word) => name.words.some((own) => own.startsWith(word))))
    .sort((one, other) => other.stories - one.stories)
    .slice(0, most)
}

const stemsOf = (text: string, locale: string) =>
  termsOf(text, locale)
    .map(([first]) => first?.stem)
    .join(' ')

/** All names under which readers find stories; read again as soon as a story of the edition comes or goes. */
const getNames = (locale: string, now: Date): Promise<readonly KnownName[]> =>
  remember(`search-names:${locale}`, { tags: [tags.river(locale)], ttlSeconds: TTL_SECONDS }, async () => {
    const db = await database()
    const [topics, people] = await Promise.all([listTopics(db, locale, now), listPeople(db, locale, now)])
    const pages: NamedPage[] = [
      ...topics.map((topic) => ({ ...topic, kind: 'topic' as const, path: topicPath(locale, topic) })),
      ...people.map((person) => ({ ...person, kind: 'person' as const, path: personPath(locale, person) })),
    ].map(({ kind, name, path, stories }) => ({ kind, name, path, stories }))
    return pages.map((page) => ({
      ...page,
      words: wordsOf(page.name, locale),
      stems: stemsOf(page.name, locale),
    }))
  })

/** As written and without the article: nobody types it while thinking of the word. */
const wordsOf = (name: string, locale: string) =>
  termsOf(name, locale).flatMap((readings) => readings.flatMap(({ word, stem }) => [word, stem]))

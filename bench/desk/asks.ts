import type { Database } from '@/db/client'
import { findUser } from '@/db/queries/users'
import type { Actor } from '@/features/accounts/actor'
import { openStory } from '@/features/articles/open-story'
import { getStoryNames } from '@/features/articles/story-names'
import { getHome } from '@/features/desk/for-editors'
import { getDeskStories, getTranslations, suggestStories } from '@/features/stories/for-editors'
import { readListQuery } from '@/features/stories/list-query'

export type Ask = { name: string; run: () => Promise<unknown> }

const ZONE = 'Asia/Damascus'
const DAY_MS = 86_400_000

/** What the desk's screens read, as an editor and as a reporter, of a newsroom that `fillDesk` made. */
export async function desksAsks(db: Database, stories: number, now: Date): Promise<Ask[]> {
  const [editor, reporter] = [await actorOf(db, 'u3'), await actorOf(db, 'u4')]
  const list = (who: string, actor: Actor, address: string): Ask => ({
    name: `list, ${who}: ${decodeURIComponent(address) || 'everything'}`,
    run: () => getDeskStories(actor, readListQuery(Object.fromEntries(new URLSearchParams(address))), ZONE),
  })
  const deep = `${now.getTime() - Math.round(stories * 0.8) * 3_000_000}-1`
  const filters = lists.concat(`after=${deep}`, `before=${deep}`)
  const endOfDay = new Date(now.getTime() + DAY_MS)
  const open = (id: number, actor: Actor) => async () => {
    const story = await openStory(id, { actor, now })
    return story && getStoryNames(story.content, story.locale)
  }
  return [
    ...filters.map((address) => list('editor', editor, address)),
    ...filters.map((address) => list('reporter', reporter, address)),
    ...translations.map(([from, to, state]) => ({
      name: `translations from ${from}: ${state}`,
      run: () => getTranslations(editor, { from, to, state }),
    })),
    { name: 'home, editor', run: () => getHome(editor, now, endOfDay) },
    { name: 'home, reporter', run: () => getHome(reporter, now, endOfDay) },
    { name: 'writing screen', run: open(Math.round(stories / 2) + 1, editor) },
    { name: 'suggest a story: nothing typed', run: () => suggestStories({ query: '', locale: 'ar' }, now) },
    {
      name: 'suggest a story: a word',
      run: () => suggestStories({ query: 'government', locale: 'ar' }, now),
    },
    { name: 'suggest a story: no such', run: () => suggestStories({ query: 'zzz', locale: 'ar' }, now) },
  ]
}

const lists = [
  ...['', 'status=draft', 'status=in-review', 'status=scheduled', 'status=killed', 'status=published'],
  ...['edition=en', 'section=7', 'kind=opinion', 'author=u5', 'author=u1', 'person=12', 'topic=77', 'mine=1'],
  ...[
    'undecided=1',
    'undecided=1&status=scheduled',
    'from=2026-01-01&until=2026-01-31',
    'status=draft&section=7&edition=en',
  ],
  // what hardly any story is, or none: the list must not look at all of them for it
  ...[
    'kind=gallery',
    'kind=gallery&section=7',
    'undecided=1&kind=gallery',
    'undecided=1&section=7&status=published',
  ],
  ...['q=government', 'q=government city', 'q=zzz', 'q=government&status=draft', 'person=12&status=killed'],
]

const translations = (['missing', 'there', 'behind'] as const).flatMap((state) => [
  ['ar', 'en', state] as const,
  ['en', 'ar', state] as const,
])

async function actorOf(db: Database, id: string): Promise<Actor> {
  const user = await findUser(db, id)
  if (!user) throw new Error(`The newsroom has no ${id}`)
  const { name, email, role, locale, personId } = user
  return { id, name, email, role, locale, personId, hasSecondFactor: false }
}

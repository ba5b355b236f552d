import { database } from '@/db/client'
import { listBylineNames, listHeadlines, listPersonNames, listTopicNames } from '@/db/queries/desk-writing'
import { mediaIn, relatedIn } from '@/features/documents/text'
import type { PictureMedia } from '@/features/media/picture-media'
import { getPictures } from '@/features/media/pictures'
import type { Asking } from '@/features/accounts/action'
import { done, type Result } from '@/lib/result'
import type { StoryContent } from './content'
import { openStory } from './open-story'

export type Named = { id: number; name: string }

/** What the ids in a story stand for, in the story's language: plain JSON for the writing screen. */
export type StoryNames = {
  /** All who can be named in a byline of this edition, by letters, and those named already. */
  people: Named[]
  topics: Named[]
  stories: Record<number, { headline: string }>
  pictures: Record<number, PictureMedia>
}

/** The same for a story as it is written now, for a window that others write in too. */
export async function namesOfStory(
  { id }: { id: number },
  asking: Asking,
): Promise<Result<StoryNames, never> | undefined> {
  const story = await openStory(id, asking)
  return story && done(await getStoryNames(story.content, story.locale))
}

/** The names that a screen needs to show a story's content; the caller has opened the story for its actor. */
export async function getStoryNames(content: StoryContent, locale: string): Promise<StoryNames> {
  const db = await database()
  const media = [content.leadMediaId, ...mediaIn(content.body)].filter((id) => id !== null)
  const [all, named, topics, stories, pictures] = await Promise.all([
    listBylineNames(db, locale),
    listPersonNames(db, content.bylines),
    listTopicNames(db, content.topics),
    listHeadlines(db, [...content.pins, ...content.nevers, ...relatedIn(content.body)]),
    getPictures(media, locale),
  ])
  return {
    people: byName([...all, ...preferring(locale, named)], locale),
    topics: preferring(locale, topics),
    stories: Object.fromEntries(stories.map(({ id, headline }) => [id, { headline }])),
    pictures: Object.fromEntries(pictures),
  }
}

type InLanguage = Named & { locale: string }

/** One name for each id: the one in this language, else any. */
function preferring(locale: string, names: readonly InLanguage[]): Named[] {
  const chosen = new Map<number, InLanguage>()
  for (const name of names) if (!chosen.has(name.id) || name.locale === locale) chosen.set(name.id, name)
  return [...chosen.values()].map(({ id, name }) => ({ id, name }))
}

function byName(names: readonly Named[], locale: string): Named[] {
  const collator = new Intl.Collator(locale)
  const once = new Map(names.map((one) => [one.id, one]))
  return [...once.values()].sort((a, b) => collator.compare(a.name, b.name))
}

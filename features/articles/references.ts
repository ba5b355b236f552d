import type { Db } from '@/db/client'
import { listExisting, type Referred } from '@/db/queries/drafts'
import { listStoryOwners } from '@/db/queries/open-story'
import type { Actor } from '@/features/accounts/actor'
import { mediaIn, relatedIn } from '@/features/documents/text'
import { mayRead } from './access'
import type { StoryContent } from './content'

/**
 * Whether a story newly names a section, person, topic, picture or story that is not there, or itself. A draft that the
 * actor may not read is not there: its headline would be shown for the naming.
 */
export async function namesUnknown(
  db: Db,
  { articleId, actor }: { articleId: number; actor: Pick<Actor, 'id' | 'role'> },
  { before, after }: { before: StoryContent; after: StoryContent },
): Promise<boolean> {
  const [known, named] = [referencesOf(before), referencesOf(after)]
  for (const what of kinds) {
    const fresh = named[what].filter((id) => !known[what].includes(id))
    if (what === 'articles' && fresh.includes(articleId)) return true
    const found =
      what === 'articles' ? await listReadable(db, fresh, actor) : await listExisting(db, what, fresh)
    if (found.length < fresh.length) return true
  }
  return false
}

const listReadable = async (db: Db, ids: readonly number[], actor: Pick<Actor, 'id' | 'role'>) =>
  (await listStoryOwners(db, ids)).filter((story) => mayRead(actor, story))

const kinds = ['sections', 'people', 'topics', 'media', 'articles'] as const satisfies readonly Referred[]

const referencesOf = (content: StoryContent): Record<Referred, number[]> => ({
  sections: content.sectionId === null ? [] : [content.sectionId],
  people: content.bylines,
  topics: content.topics,
  media: unique([...(content.leadMediaId === null ? [] : [content.leadMediaId]), ...mediaIn(content.body)]),
  articles: unique([...content.pins, ...content.nevers, ...relatedIn(content.body)]),
})

const unique = (ids: readonly number[]) => [...new Set(ids)]

import { database, type Db } from '@/db/client'
import { countOpenMatters, type StoryRow } from '@/db/queries/decisions'
import { hasSectionIn, listGatePictures, listNamedPeople } from '@/db/queries/publish-facts'
import type { Asking } from '@/features/accounts/action'
import { mediaIn } from '@/features/documents/text'
import { done, type Result } from '@/lib/result'
import { mayRead } from '../access'
import type { StoryContent } from '../content'
import { findContent } from '../draft-of'
import { checkGate, type Gate } from '../publish-gate'
import { findStoryRow } from '@/db/queries/decisions'

/** What the publish gate says of a story as it is being written. */
export async function gateStory(
  { id, at }: { id: number; at?: Date },
  { actor, now }: Asking,
): Promise<Result<Gate, never> | undefined> {
  const db = await database()
  const story = await findStoryRow(db, id)
  if (!story || !mayRead(actor, story)) return undefined
  return done(await judgeContent(db, story, await findContent(db, id), at ?? now))
}

/** What the publish gate says of this content of a story, published at a moment. */
export async function judgeContent(
  db: Db,
  { id, locale }: Pick<StoryRow, 'id' | 'locale'>,
  content: StoryContent,
  at: Date,
): Promise<Gate> {
  const media = [content.leadMediaId, ...mediaIn(content.body)].filter((one) => one !== null)
  const { comments, otherVersions } = await countOpenMatters(db, id)
  const facts = {
    content,
    hasSection: content.sectionId !== null && (await hasSectionIn(db, content.sectionId, locale)),
    namedPeople: await listNamedPeople(db, content.bylines, locale),
    pictures: await listGatePictures(db, [...new Set(media)], locale),
    openComments: comments,
    openVersions: otherVersions,
  }
  return checkGate(facts, at)
}

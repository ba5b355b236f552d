import type { z } from 'zod'
import type { Db } from '@/db/client'
import { findEditionToWriteIn, hasSectionNamed, lockTranslations } from '@/db/queries/drafts'
import { commitChange } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { beginStory } from './begin-story'
import type { StoryContent } from './content'
import { holdStory } from './hold-story'
import type { translateInput } from './input'

type Refusal = 'unknown-edition' | 'no-sections' | 'already-translated' | 'is-killed'
type Outcome = Result<{ id: number }, Refusal> | undefined

/** Begins the same story in another edition: a draft that starts from its text, linked to it. */
export const createTranslation = (input: z.output<typeof translateInput>, asking: Asking): Promise<Outcome> =>
  commitChange(async (tx) => ({ value: await translate(tx, input, asking), stale: [] }))

async function translate(
  tx: Db,
  { id, locale }: z.output<typeof translateInput>,
  asking: Asking,
): Promise<Outcome> {
  const held = await holdStory(tx, id, asking.actor)
  if (!held) return undefined
  const { story, current } = held
  if (story.status === 'killed') return refuse('is-killed')
  const edition = await findEditionToWriteIn(tx, locale)
  if (!edition) return refuse('unknown-edition')
  if (edition.sectionId === null) return refuse('no-sections')
  const siblings = await lockTranslations(tx, story.translationGroup)
  if (siblings.some((sibling) => sibling.locale === locale)) return refuse('already-translated')
  const hasSection = current.sectionId !== null && (await hasSectionNamed(tx, current.sectionId, locale))
  const content = carriedOver(current, hasSection)
  const beginning = {
    locale,
    sectionId: edition.sectionId,
    content,
    translationGroup: story.translationGroup,
  }
  const detail = { from: id, locale }
  return done({ id: await beginStory(tx, { ...beginning, action: 'articles.translate', detail }, asking) })
}

/** What is the same in every language, and the text to translate. Neighbours and the address are the edition's own. */
const carriedOver = (content: StoryContent, hasSection: boolean): StoryContent => ({
  ...content,
  ...{ sectionId: hasSection ? content.sectionId : null, slug: '', pins: [], nevers: [] },
  ...{ seoTitle: '', seoDescription: '' },
})

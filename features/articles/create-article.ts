import type { z } from 'zod'
import type { Db } from '@/db/client'
import { findEditionToWriteIn, listExisting } from '@/db/queries/drafts'
import { commitChange } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { newBlockId } from '@/features/documents/block-ids'
import { done, refuse, type Result } from '@/lib/result'
import { beginStory } from './begin-story'
import type { StoryContent } from './content'
import type { createInput } from './input'

type Outcome = Result<{ id: number }, 'unknown-edition' | 'no-sections'>

/** Begins a story: an empty draft that is its actor's, under their byline if they have one. */
export const createArticle = (input: z.output<typeof createInput>, asking: Asking): Promise<Outcome> =>
  commitChange(async (tx) => ({ value: await create(tx, input, asking), stale: [] }))

async function create(
  tx: Db,
  { locale, kind }: z.output<typeof createInput>,
  asking: Asking,
): Promise<Outcome> {
  const edition = await findEditionToWriteIn(tx, locale)
  if (!edition) return refuse('unknown-edition')
  const { sectionId } = edition
  if (sectionId === null) return refuse('no-sections')
  const { personId } = asking.actor
  const bylines = await listExisting(tx, 'people', personId === null ? [] : [personId])
  const content = { ...emptyContent(), kind, bylines }
  return done({ id: await beginStory(tx, { locale, sectionId, content, action: 'articles.create' }, asking) })
}

const emptyContent = (): StoryContent => ({
  ...{ kind: 'news', kicker: '', headline: '', shortHeadline: '', standfirst: '', sectionId: null, slug: '' },
  ...{ datelineSource: '', datelinePlace: '', sourceName: '', sourceUrl: '' },
  ...{ leadMediaId: null, leadCaption: '', bylines: [], topics: [], pins: [], nevers: [] },
  ...{ seoTitle: '', seoDescription: '', isIndexable: true },
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: newBlockId(), dir: null, lang: null }, content: [] }],
  },
})

import { z } from 'zod'
import { cleanLine } from '@/lib/clean-text'
import {
  FEWEST_IN_BLOCK,
  MOST_BLOCKS,
  MOST_CARDS,
  MOST_HEADLINE_LETTERS,
  MOST_IN_BLOCK,
  MOST_TITLE_LETTERS,
} from './limits'

const rowId = z.number().int().positive().max(2_147_483_647)
const ownId = z.string().regex(/^[a-zA-Z0-9-]{1,40}$/)
const moment = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => new Date(text).toISOString())
const line = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((text) => cleanLine(text, most))

const card = z
  .object({
    id: ownId,
    articleId: rowId,
    headline: line(MOST_HEADLINE_LETTERS)
      .nullable()
      .transform((text) => text || null),
    mediaId: rowId.nullable(),
    isWithoutPicture: z.literal(true).optional(),
    from: moment.nullable(),
    until: moment.nullable(),
  })
  .refine(({ from, until }) => from === null || until === null || from < until, 'ends-before-it-begins')
  .refine(
    ({ mediaId, isWithoutPicture }) => !isWithoutPicture || mediaId === null,
    'with-and-without-picture',
  )
const cards = z.array(card).max(MOST_CARDS)

const rule = z.discriminatedUnion('by', [
  z.object({ by: z.literal('section'), sectionId: rowId }),
  z.object({ by: z.literal('topic'), topicId: rowId }),
  z.object({ by: z.literal('most-read') }),
  z.object({ by: z.literal('hand') }),
])

const block = z.object({
  id: ownId,
  title: line(MOST_TITLE_LETTERS).pipe(z.string().min(1)),
  rule,
  count: z.number().int().min(FEWEST_IN_BLOCK).max(MOST_IN_BLOCK),
  cards,
})

const hasOwnIds = (front: {
  lead: { id: string }[]
  blocks: { id: string; cards: { id: string }[] }[] | null
}) => {
  const blocks = front.blocks ?? []
  const ids = [...Object.values(front), ...blocks.map((one) => one.cards)]
    .flatMap((list) => list ?? [])
    .map(({ id }) => id)
  return new Set(ids).size === ids.length
}

export const frontAsked = z.object({
  front: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}(\.[a-z0-9][a-z0-9-]{0,80})?$/),
})
const version = z.number().int().nonnegative().max(2_147_483_647)
export const versionAsked = frontAsked.extend({ version })
export const arrangementAsked = versionAsked.extend({ id: rowId })

export const saveInput = versionAsked.extend({
  arrangement: z
    .object({
      lead: cards,
      live: cards,
      secondary: cards,
      opinion: cards,
      blocks: z.array(block).max(MOST_BLOCKS).nullable(),
    })
    .refine(hasOwnIds, 'repeated'),
  /** Over the draft of somebody else, which is kept beside it. */
  isOver: z.boolean().optional(),
})

import { z } from 'zod'
import { userId } from '@/features/accounts/input'
import { cleanLine, cleanText } from '@/lib/clean-text'

const rowId = z.number().int().positive().max(2_147_483_647)
export const MOST_TEXT = 4_000
const MOST_QUOTE = 300

/** A comment as it is typed: on the whole story, on a block, or in answer to another. */
export const commentInput = z.object({
  articleId: rowId,
  parentId: rowId.nullable().default(null),
  blockId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .nullable()
    .default(null),
  quote: z
    .string()
    .max(10_000)
    .default('')
    .transform((text) => cleanLine(text, MOST_QUOTE)),
  text: z
    .string()
    .max(MOST_TEXT)
    .transform((text) => cleanText(text).trim()),
  mentions: z
    .array(userId)
    .max(20)
    .default([])
    .transform((ids) => [...new Set(ids)]),
})
export type CommentInput = z.output<typeof commentInput>

export const threadInput = z.object({ id: rowId })
export const listInput = z.object({ articleId: rowId })

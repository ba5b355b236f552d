import { z } from 'zod'
import { articleKinds } from '@/db/schema/articles'
import { cleanLine } from '@/lib/clean-text'
import type { Document } from '@/features/documents/document'
import { readDocument } from '@/features/documents/read-document'

const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => cleanLine(text, most))
const ids = (most: number) =>
  z
    .array(z.number().int().positive().max(2_147_483_647))
    .max(most)
    .transform((list) => [...new Set(list)])
const rowId = z.number().int().positive().max(2_147_483_647).nullable()

/** A document as the desk hands it over: mended where it is only untidy, refused where it is forged. */
export const bodyInput = z.unknown().transform((json, context): Document => {
  const { document, problems } = readDocument(json)
  // What is forged is refused and not mended: the desk's own editor cannot make it
  const forged = problems.find(
    (problem) => problem.reason !== 'empty' && problem.reason !== 'malformed-content',
  )
  if (forged) context.addIssue({ code: 'custom', message: `forged-document:${forged.reason}` })
  return document
})

/** Everything an editor writes of a story, as it is kept in drafts and revisions. Empty lines are ''. */
export const storyContent = z.object({
  kind: z.enum(articleKinds),
  kicker: line(120),
  headline: line(300),
  shortHeadline: line(200),
  standfirst: line(1_000),
  sectionId: rowId,
  /** '' makes one of the headline when the story is published. */
  slug: line(200),
  datelineSource: line(200),
  datelinePlace: line(200),
  sourceName: line(200),
  sourceUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2_000)]),
  leadMediaId: rowId,
  leadCaption: line(2_000),
  bylines: ids(20),
  topics: ids(30),
  /** Related stories that an editor pinned, and those never to be shown beside this one. */
  pins: ids(12),
  nevers: ids(50),
  seoTitle: line(300),
  seoDescription: line(500),
  isIndexable: z.boolean(),
  body: bodyInput,
})

export type StoryContent = z.output<typeof storyContent>
/** All that stands beside the body; merged field by field. */
export type StoryFields = Omit<StoryContent, 'body'>

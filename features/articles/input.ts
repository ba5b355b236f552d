import { z } from 'zod'
import { articleKinds } from '@/db/schema/articles'
import { readDocument } from '@/features/documents/read-document'
import { editionLocale } from '@/features/settings/input'
import { storyContent } from './content'
import { fieldPlace, type Displaced } from './merge-content'

export const rowId = z.number().int().positive().max(2_147_483_647)
export const version = z.number().int().positive().max(2_147_483_647)
const token = z.string().regex(/^[\w-]{8,80}$/)
const place = z.string().regex(/^(field:[a-zA-Z]{1,40}|[a-zA-Z0-9_-]{1,40})$/)

const { body: _body, ...fieldInputs } = storyContent.shape
const fieldInput = (where: string) =>
  Object.entries(fieldInputs).find(([name]) => fieldPlace(name) === where)?.[1]

/** What made way in the editor's own window: a block, or the value of a field, as sound as if it were in the story. */
const displacedInput = z
  .object({ place, content: z.record(z.string(), z.unknown()) })
  .transform(({ place, content }, context): Displaced => {
    const field = fieldInput(place)
    const value = field?.safeParse(content.value)
    if (value?.success) return { place, content: { value: value.data } }
    const { document, problems } = readDocument({ type: 'doc', content: [content] })
    const [block, another] = document.content
    if (!place.startsWith('field:') && block && !another && problems.length === 0)
      return { place, content: block }
    context.addIssue({ code: 'custom', message: 'forged-version' })
    return z.NEVER
  })

export const createInput = z.object({ locale: editionLocale, kind: z.enum(articleKinds).default('news') })
export const translateInput = z.object({ id: rowId, locale: editionLocale })
export const idInput = z.object({ id: rowId })
export const saveInput = z.object({
  id: rowId,
  baseVersion: version,
  saveId: token,
  content: storyContent,
  displaced: z.array(displacedInput).max(500).default([]),
  /** Whose text it is: another who has signed in meanwhile does not save it as theirs. */
  userId: z.string().max(100).optional(),
})
export const revisionsInput = z.object({ id: rowId, before: version.optional() })
export const revisionInput = z.object({ id: rowId, version })
export const restoreInput = z.object({ id: rowId, version, baseVersion: version.optional() })
export const chooseInput = z.object({ id: rowId, versionId: rowId, choice: z.enum(['take', 'dismiss']) })
export const presentInput = z.object({
  id: rowId,
  windowId: token,
  place: place.nullable().default(null),
  /** The window is being closed. */
  isLeaving: z.boolean().default(false),
})

import { z } from 'zod'
import { articleKinds, articleStatuses } from '@/db/schema/articles'
import { userId } from '@/features/accounts/input'
import { cleanLine } from '@/lib/clean-text'

const rowId = z.coerce.number().int().positive().max(2_147_483_647)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What a filter can choose from. */
export const kinds = articleKinds
export const statuses = articleStatuses

/** What a list of stories can be asked in its address; what cannot be read is as if it had not been asked. */
const fields = {
  status: z.enum(articleStatuses),
  edition: z.string().regex(/^[a-z]{2,3}$/),
  section: rowId,
  kind: z.enum(articleKinds),
  author: userId,
  person: rowId,
  topic: rowId,
  from: day,
  until: day,
  q: z.string().transform((text) => cleanLine(text, 120)),
  mine: z.literal('1'),
  undecided: z.literal('1'),
  after: z.string().regex(/^\d{1,15}-\d{1,10}$/),
  before: z.string().regex(/^\d{1,15}-\d{1,10}$/),
}

export type ListQuery = { [Name in keyof typeof fields]?: z.output<(typeof fields)[Name]> }

export function readListQuery(given: Record<string, string | string[] | undefined>): ListQuery {
  const read = Object.entries(fields).flatMap(([name, shape]) => {
    const parsed = shape.safeParse(given[name])
    return parsed.success && parsed.data !== '' ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(read)
}

/** The address's query for a list: only what is set, in one order; a place in the list is not part of a filter. */
export function writeListQuery(query: ListQuery): string {
  const set = Object.keys(fields).flatMap((name) => {
    const value = query[name as keyof ListQuery]
    return value === undefined || value === '' ? [] : [[name, String(value)]]
  })
  return new URLSearchParams(set).toString()
}

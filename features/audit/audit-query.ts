import { z } from 'zod'

const rowId = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What the log can be asked in its address; what cannot be read is as if it had not been asked. */
const fields = {
  who: z.string().regex(/^[\w-]{1,64}$/),
  /** An action, or a noun for all that is done to it. */
  what: z.string().regex(/^[a-z-]{1,40}(\.[a-zA-Z-]{1,40})?$/),
  story: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
  from: day,
  until: day,
  before: rowId,
  after: rowId,
}

export type AuditQuery = { [Name in keyof typeof fields]?: z.output<(typeof fields)[Name]> }

export function readAuditQuery(given: Record<string, string | string[] | undefined>): AuditQuery {
  const read = Object.entries(fields).flatMap(([name, shape]) => {
    const parsed = shape.safeParse(given[name])
    return parsed.success ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(read)
}

/** The address's query for a page of the log. */
export function writeAuditQuery(query: AuditQuery): string {
  const set = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return new URLSearchParams(set).toString()
}

import { sql, type Placeholder, type SQL } from 'drizzle-orm'

/**
 * What readers may see, and the only place that says so: published or scheduled, its time come, no embargo,
 * not taken down. Time is compared in the query, so a schedule holds even when no clock or worker runs.
 * `now` is a moment, or a placeholder for one in ISO 8601; `table` is the name under which the articles stand in the query.
 */
export function visibleToReaders(now: Date | Placeholder, table = 'articles'): SQL {
  const moment = now instanceof Date ? now.toISOString() : now
  const column = (name: string) => sql`${sql.identifier(table)}.${sql.identifier(name)}`
  return sql`(${column('status')} in ('published', 'scheduled')
    and ${column('published_at')} <= ${moment}
    and (${column('embargo_until')} is null or ${column('embargo_until')} <= ${moment})
    and (${column('unpublish_at')} is null or ${column('unpublish_at')} > ${moment}))`
}

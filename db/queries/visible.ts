import { sql, type SQL } from 'drizzle-orm'

/**
 * What readers may see, and the only place that says so: published or scheduled, its time come, no embargo,
 * not taken down. Time is compared in the query, so a schedule holds even when no clock or worker runs.
 * `table` is the name under which the articles stand in the query.
 */
export function visibleToReaders(now: Date, table = 'articles'): SQL {
  const column = (name: string) => sql`${sql.identifier(table)}.${sql.identifier(name)}`
  return sql`(${column('status')} in ('published', 'scheduled')
    and ${column('published_at')} <= ${now.toISOString()}
    and (${column('embargo_until')} is null or ${column('embargo_until')} <= ${now.toISOString()})
    and (${column('unpublish_at')} is null or ${column('unpublish_at')} > ${now.toISOString()}))`
}

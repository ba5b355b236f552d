import { sql } from 'drizzle-orm'
import { index, type ExtraConfigColumn } from 'drizzle-orm/pg-core'

/** Of the articles, for the desk's lists: latest change first. */
export function deskIndexes(
  t: Record<
    'touchedAt' | 'id' | 'status' | 'kind' | 'sectionId' | 'createdBy' | 'isUndecided',
    ExtraConfigColumn
  >,
) {
  return [
    index('articles_desk').on(t.touchedAt, t.id),
    index('articles_desk_status').on(t.status, t.touchedAt, t.id),
    index('articles_desk_kind').on(t.kind, t.touchedAt, t.id),
    index('articles_desk_section').on(t.sectionId, t.touchedAt, t.id),
    index('articles_undecided')
      .on(t.touchedAt, t.id)
      .where(sql`${t.isUndecided}`),
    index('articles_created_by').on(t.createdBy, t.touchedAt, t.id),
  ]
}

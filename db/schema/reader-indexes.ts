import { sql } from 'drizzle-orm'
import { index, type ExtraConfigColumn } from 'drizzle-orm/pg-core'

/** Of the articles, for what readers and search engines see: all that says whether they may is in the index. */
export function readerIndexes(
  t: Record<
    | 'id'
    | 'locale'
    | 'status'
    | 'sectionId'
    | 'publishedAt'
    | 'significantlyUpdatedAt'
    | 'embargoUntil'
    | 'unpublishAt'
    | 'isIndexable'
    | 'canonicalUrl',
    ExtraConfigColumn
  >,
) {
  return [
    // the latest are leafed through in the index alone
    index('articles_latest')
      .on(t.locale, t.publishedAt, t.id, t.embargoUntil, t.unpublishAt)
      .where(sql`${t.status} in ('published', 'scheduled')`),
    // pages of a section are counted, and leafed through, in the index alone
    index('articles_section')
      .on(t.sectionId, t.locale, t.publishedAt, t.id, t.embargoUntil, t.unpublishAt)
      .where(sql`${t.status} in ('published', 'scheduled')`),
    // sitemaps are counted, and their stories found, in the index alone
    index('articles_findable')
      .on(t.locale, t.publishedAt, t.id, t.significantlyUpdatedAt, t.embargoUntil, t.unpublishAt)
      .where(
        sql`${t.status} in ('published', 'scheduled') and ${t.isIndexable} and ${t.canonicalUrl} is null`,
      ),
    // what comes or goes by the clock is little beside what there is
    index('articles_embargo')
      .on(t.locale, t.embargoUntil)
      .where(sql`${t.embargoUntil} is not null`),
    index('articles_unpublish')
      .on(t.locale, t.unpublishAt)
      .where(sql`${t.unpublishAt} is not null`),
  ]
}

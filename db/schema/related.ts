import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core'
import { articles } from './articles'

/** Stories to read next: pinned by editors first, then computed; never means never. */
export const relatedArticles = pgTable(
  'related_articles',
  {
    articleId: integer('article_id').notNull(),
    relatedId: integer('related_id').notNull(),
    origin: text('origin', { enum: ['pinned', 'computed', 'never'] }).notNull(),
    position: integer('position').notNull().default(0),
    score: real('score').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.relatedId] }),
    check('related_not_itself', sql`${t.articleId} <> ${t.relatedId}`),
    foreignKey({ columns: [t.articleId], foreignColumns: [articles.id], name: 'related_article' }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.relatedId], foreignColumns: [articles.id], name: 'related_related' }).onDelete(
      'cascade',
    ),
    index('related_reverse').on(t.relatedId),
  ],
)

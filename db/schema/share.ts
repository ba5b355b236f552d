import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { articles } from './articles'

export const shareShapes = ['card', '16x9', '4x3', '1x1'] as const
export type ShareShape = (typeof shareShapes)[number]

/** What other sites show of a story: its card, and its lead picture in the three shapes that search engines ask for. */
export const sharePictures = pgTable(
  'share_pictures',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    shape: text('shape', { enum: shareShapes }).notNull(),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** Key in the store, made of what is shown: another headline has another address. */
    key: text('key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.shape] }),
    check('share_pictures_shape', sql`${t.shape} in ('card', '16x9', '4x3', '1x1')`),
    index('share_pictures_key').on(t.key),
  ],
)

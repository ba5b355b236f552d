import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, type ExtraConfigColumn } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/**
 * Of rows that hang on a story: what decides who may see it and when it came out. The database itself keeps them like the
 * story's (story_parts_follow), so that a list of stories is read in one index.
 */
export const likeTheStory = () => ({
  locale: text('locale'),
  status: text('status'),
  publishedAt: moment('published_at'),
  embargoUntil: moment('embargo_until'),
  unpublishAt: moment('unpublish_at'),
})

type Listed = Record<keyof ReturnType<typeof likeTheStory> | 'articleId', ExtraConfigColumn>

/** Leafs through the stories of one name, latest first, in the index alone. */
export const listedIndex = (name: string, of: ExtraConfigColumn, t: Listed) =>
  index(name)
    .on(of, t.locale, t.publishedAt, t.articleId, t.embargoUntil, t.unpublishAt)
    .where(sql`${t.status} in ('published', 'scheduled')`)

export const countedLists = ['river', 'section', 'topic', 'person'] as const

/**
 * How many stories of a list are published or scheduled, by the month (UTC) of their publication. The database adds a row for
 * every change in the transaction that makes it (story_counts_*): a count is a sum, nobody waits for anybody, and the clock
 * adds rows up. What the moment hides is subtracted when it is read.
 */
export const storyCounts = pgTable(
  'story_counts',
  {
    list: text('list', { enum: countedLists }).notNull(),
    /** Of the section, topic or person; 0 for the river, which is all of an edition. */
    listId: integer('list_id').notNull(),
    locale: text('locale').notNull(),
    month: date('month').notNull(),
    stories: integer('stories').notNull(),
  },
  (t) => [index('story_counts_list').on(t.list, t.locale, t.listId, t.month, t.stories)],
)

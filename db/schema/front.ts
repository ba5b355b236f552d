import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { articles } from './articles'
import { createdAt, id, moment } from './columns'
import { media } from './media'
import { editions, sections } from './site'

/** A place on a front that an editor filled by hand; what is left empty fills itself with the latest. */
export const frontSlots = pgTable(
  'front_slots',
  {
    id: id(),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    /** The section whose front it is; none for the site's own. */
    sectionId: integer('section_id').references(() => sections.id, { onDelete: 'cascade' }),
    slot: text('slot', { enum: ['lead', 'secondary', 'opinion', 'live'] }).notNull(),
    position: integer('position').notNull().default(0),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    headline: text('headline'),
    mediaId: integer('media_id').references(() => media.id, { onDelete: 'set null' }),
    startsAt: moment('starts_at').notNull().defaultNow(),
    expiresAt: moment('expires_at'),
  },
  (t) => [
    unique('front_slots_place').on(t.locale, t.sectionId, t.slot, t.position).nullsNotDistinct(),
    check('front_slots_times', sql`${t.expiresAt} > ${t.startsAt}`),
  ],
)

/** One urgent line pushed to every open reader until it expires. */
export const breakingAlerts = pgTable(
  'breaking_alerts',
  {
    id: id(),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    text: text('text').notNull(),
    level: text('level', { enum: ['urgent', 'notice'] })
      .notNull()
      .default('urgent'),
    articleId: integer('article_id').references(() => articles.id, { onDelete: 'set null' }),
    url: text('url'),
    position: integer('position').notNull().default(0),
    startsAt: moment('starts_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    check('breaking_alerts_level', sql`${t.level} in ('urgent', 'notice')`),
    check('breaking_alerts_text', sql`length(${t.text}) between 1 and 200`),
    check('breaking_alerts_times', sql`${t.expiresAt} > ${t.startsAt}`),
    index('breaking_alerts_running').on(t.locale, t.expiresAt),
  ],
)

/** Page views by the hour: no reader is stored, only a number. */
export const viewCounts = pgTable(
  'view_counts',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    hour: moment('hour').notNull(),
    views: integer('views').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.hour] }),
    check('view_counts_views', sql`${t.views} >= 0`),
    index('view_counts_hour').on(t.hour),
  ],
)

import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { articles } from './articles'
import { createdAt, id, moment } from './columns'
import { media } from './media'
import { editions, sections } from './site'

/** A story put on a front by hand. Moments in ISO 8601: from when and until when it stands there. */
export type FrontCard = {
  id: string
  articleId: number
  /** Instead of the story's own. */
  headline: string | null
  mediaId: number | null
  /** Words alone, though its story has a picture. */
  isWithoutPicture?: true
  from: string | null
  until: string | null
}

/** What fills a block after its cards. */
export type BlockRule =
  | { by: 'section'; sectionId: number }
  | { by: 'topic'; topicId: number }
  | { by: 'most-read' }
  | { by: 'hand' }

export type FrontBlock = { id: string; title: string; rule: BlockRule; count: number; cards: FrontCard[] }

/** A front as its editors want it; what they leave open fills itself. */
export type FrontArrangement = {
  lead: FrontCard[]
  live: FrontCard[]
  secondary: FrontCard[]
  opinion: FrontCard[]
  /** None: on the site's front the sections in their order, on a section's its latest alone. */
  blocks: FrontBlock[] | null
}

/** The front of an edition, or of a section of it: what is being arranged there. A row is made when somebody begins. */
export const fronts = pgTable(
  'fronts',
  {
    id: id(),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    /** The section whose front it is; none for the site's own. */
    sectionId: integer('section_id').references(() => sections.id, { onDelete: 'cascade' }),
    /** Grows with every change of the draft or of what is live. */
    version: integer('version').notNull().default(0),
    draft: jsonb('draft').$type<FrontArrangement>(),
    draftedBy: text('drafted_by').references(() => users.id, { onDelete: 'set null' }),
    draftedAt: moment('drafted_at'),
  },
  (t) => [unique('fronts_place').on(t.locale, t.sectionId).nullsNotDistinct()],
)

/** Arrangements of a front that were put live, the newest being what readers have, and drafts that another one displaced. */
export const frontArrangements = pgTable(
  'front_arrangements',
  {
    id: id(),
    frontId: integer('front_id')
      .notNull()
      .references(() => fronts.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['live', 'kept'] }).notNull(),
    arrangement: jsonb('arrangement').$type<FrontArrangement>().notNull(),
    /** A user's id, or who else brought it: `samples`. */
    actor: text('actor').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    check('front_arrangements_kind', sql`${t.kind} in ('live', 'kept')`),
    index('front_arrangements_latest').on(t.frontId, t.kind, t.id),
  ],
)

/** Read by the release before this one, written by none: it goes with the next. */
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

/** An alert, or new words for one that runs, that waits for a second pair of eyes: readers have nothing of it yet. */
export const waitingAlerts = pgTable(
  'waiting_alerts',
  {
    id: id(),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    text: text('text').notNull(),
    level: text('level', { enum: ['urgent', 'notice'] }).notNull(),
    articleId: integer('article_id').references(() => articles.id, { onDelete: 'set null' }),
    /** The running alert whose words it would change; none where it is one of its own. */
    amends: integer('amends').references(() => breakingAlerts.id, { onDelete: 'cascade' }),
    /** How long it runs once it is released; new words leave that as it is. */
    minutes: integer('minutes').notNull(),
    raisedBy: text('raised_by').notNull(),
    raisedAt: moment('raised_at').notNull(),
  },
  (t) => [
    check('waiting_alerts_level', sql`${t.level} in ('urgent', 'notice')`),
    check('waiting_alerts_text', sql`length(${t.text}) between 1 and 200`),
    check('waiting_alerts_minutes', sql`${t.minutes} > 0`),
    index('waiting_alerts_locale').on(t.locale, t.raisedAt),
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

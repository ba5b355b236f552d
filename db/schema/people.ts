import { sql, type SQL } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { createdAt, id, sortKeyOf } from './columns'
import { media } from './media'
import { editions } from './site'

/** Somebody whose byline stands over stories. */
export const people = pgTable(
  'people',
  {
    id: id(),
    slug: text('slug').notNull().unique(),
    portraitId: integer('portrait_id').references(() => media.id, { onDelete: 'set null' }),
    /** Who they turned out to be: a row without names, kept for drafts and revisions that still say this id. */
    mergedIntoId: integer('merged_into_id').references((): AnyPgColumn => people.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [
    index('people_merged')
      .on(t.mergedIntoId)
      .where(sql`${t.mergedIntoId} is not null`),
  ],
)

export const personNames = pgTable(
  'person_names',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    name: text('name').notNull(),
    role: text('role'),
    bio: text('bio'),
    sortKey: text('sort_key').generatedAlwaysAs((): SQL => sortKeyOf(sql.raw('name'))),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.locale] }),
    index('person_names_sort').on(t.locale, sql`${t.sortKey} collate "C"`, t.personId),
    check('person_names_filled', sql`length(${t.name}) > 0`),
  ],
)

/** What stories are about: many to a story, unlike its one section. */
export const topics = pgTable(
  'topics',
  {
    id: id(),
    /** The topic it turned out to be: a row without names, kept for drafts and revisions that still say this id. */
    mergedIntoId: integer('merged_into_id').references((): AnyPgColumn => topics.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [
    index('topics_merged')
      .on(t.mergedIntoId)
      .where(sql`${t.mergedIntoId} is not null`),
  ],
)

export const topicNames = pgTable(
  'topic_names',
  {
    topicId: integer('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    standfirst: text('standfirst'),
    sortKey: text('sort_key').generatedAlwaysAs((): SQL => sortKeyOf(sql.raw('name'))),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.locale] }),
    index('topic_names_sort').on(t.locale, sql`${t.sortKey} collate "C"`, t.topicId),
    unique('topic_names_name').on(t.locale, t.name),
    check('topic_names_filled', sql`length(${t.name}) > 0 and length(${t.slug}) > 0`),
  ],
)

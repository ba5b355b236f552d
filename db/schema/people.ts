import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns'
import { media } from './media'
import { editions } from './site'

/** Somebody whose byline stands over stories. */
export const people = pgTable('people', {
  id: id(),
  slug: text('slug').notNull().unique(),
  portraitId: integer('portrait_id').references(() => media.id, { onDelete: 'set null' }),
  createdAt: createdAt(),
})

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
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.locale] }),
    check('person_names_filled', sql`length(${t.name}) > 0`),
  ],
)

/** What stories are about: many to a story, unlike its one section. */
export const topics = pgTable('topics', { id: id(), createdAt: createdAt() })

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
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.locale] }),
    unique('topic_names_name').on(t.locale, t.name),
    check('topic_names_filled', sql`length(${t.name}) > 0 and length(${t.slug}) > 0`),
  ],
)

import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { ArticleBody } from './body'
import { createdAt, id, moment } from './columns'

/** The site in one language. A row here and a messages file add a language. */
export const editions = pgTable(
  'editions',
  {
    locale: text('locale').primaryKey(),
    name: text('name').notNull(),
    direction: text('direction', { enum: ['rtl', 'ltr'] }).notNull(),
    position: integer('position').notNull().default(0),
    isEnabled: boolean('is_enabled').notNull().default(true),
  },
  (t) => [
    check('editions_locale', sql`${t.locale} ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'`),
    check('editions_direction', sql`${t.direction} in ('rtl', 'ltr')`),
  ],
)

/** What the newsroom decides about its site: one row a group, its shape in features/settings. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').$type<unknown>().notNull(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})

export const sections = pgTable(
  'sections',
  {
    id: id(),
    key: text('key').notNull().unique(),
    position: integer('position').notNull().default(0),
    colour: text('colour'),
    isOpinion: boolean('is_opinion').notNull().default(false),
  },
  (t) => [
    check('sections_key', sql`${t.key} ~ '^[a-z0-9][a-z0-9-]*$'`),
    check('sections_colour', sql`${t.colour} ~ '^#[0-9a-f]{6}$'`),
  ],
)

export const sectionNames = pgTable(
  'section_names',
  {
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    standfirst: text('standfirst'),
  },
  (t) => [
    primaryKey({ columns: [t.sectionId, t.locale] }),
    unique('section_names_slug').on(t.locale, t.slug),
    check('section_names_filled', sql`length(${t.name}) > 0 and length(${t.slug}) > 0`),
  ],
)

/** About, contact, policies: pages that are not news. */
export const staticPages = pgTable(
  'static_pages',
  {
    id: id(),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    slug: text('slug').notNull(),
    headline: text('headline').notNull(),
    standfirst: text('standfirst'),
    body: jsonb('body').$type<ArticleBody>().notNull(),
    position: integer('position').notNull().default(0),
    isInFooter: boolean('is_in_footer').notNull().default(true),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [unique('static_pages_slug').on(t.locale, t.slug)],
)

/** Addresses that moved: old paths are stored decoded, in NFC, without a trailing slash. */
export const redirects = pgTable(
  'redirects',
  {
    fromPath: text('from_path').primaryKey(),
    toPath: text('to_path'),
    articleId: integer('article_id'),
    createdAt: createdAt(),
  },
  (t) => [
    check('redirects_one_target', sql`num_nonnulls(${t.toPath}, ${t.articleId}) = 1`),
    check('redirects_from_path', sql`${t.fromPath} like '/%'`),
    index('redirects_article').on(t.articleId),
    // listed, and found by how they begin, whatever the database's own order of letters
    index('redirects_order').on(sql`(${t.fromPath} collate "C")`),
    // equality only, and an address may be longer than a tree takes
    index('redirects_to_path').using('hash', t.toPath),
  ],
)

/** Cache tags that a change made stale, in the order in which instances must apply them. */
export const invalidations = pgTable('invalidations', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  tags: text('tags').array().notNull(),
  createdAt: createdAt(),
})

/** Processes of the site on this database, and the last change that each has applied. */
export const instances = pgTable('instances', {
  /** Made anew at every start. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** A number of `invalidations`. */
  applied: bigint('applied', { mode: 'number' }).notNull(),
  seenAt: moment('seen_at').notNull().defaultNow(),
})

/** Who did what to what: appended, never changed. The database refuses anything else (migration redirects-and-the-log). */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    subjectId: text('subject_id'),
    detail: jsonb('detail').$type<Record<string, unknown>>(),
    createdAt: createdAt(),
  },
  (t) => [
    index('audit_log_subject').on(t.subject, t.subjectId),
    index('audit_log_actor').on(t.actor, t.id),
    index('audit_log_action').on(sql`(${t.action} collate "C")`, t.id),
    index('audit_log_created').on(t.createdAt),
  ],
)

/** What an import brought in, so that a second run changes nothing. */
export const importRecords = pgTable(
  'import_records',
  {
    origin: text('origin').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id').notNull(),
    targetId: integer('target_id').notNull(),
    contentHash: text('content_hash').notNull(),
    importedAt: moment('imported_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.origin, t.kind, t.externalId] })],
)

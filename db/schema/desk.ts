import { sql } from 'drizzle-orm'
import {
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
import { users } from './accounts'
import { articles } from './articles'
import type { BodyNode } from './body'
import { createdAt, id, moment } from './columns'
import { media } from './media'
import { editions } from './site'

const ofArticle = () =>
  integer('article_id')
    .notNull()
    .references(() => articles.id, { onDelete: 'cascade' })
const byUser = (name: string) => text(name).references(() => users.id, { onDelete: 'set null' })

/**
 * What editors are working on: the whole story as it is being written. Readers never see it; publishing copies it into
 * `articles`. Its version is the article's.
 */
export const drafts = pgTable(
  'drafts',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    updatedAt: moment('updated_at').notNull(),
    updatedBy: byUser('updated_by'),
  },
  (t) => [index('drafts_updated_by').on(t.updatedBy, t.updatedAt)],
)

/** What somebody wrote where somebody else had written something else: kept until an editor chooses. */
export const otherVersions = pgTable(
  'other_versions',
  {
    id: id(),
    articleId: ofArticle(),
    /** Id of the block, or `field:headline` for what stands beside the body. */
    place: text('place').notNull(),
    /** The block, or the field's value as `{ value }`. */
    content: jsonb('content').$type<BodyNode | { value: unknown }>().notNull(),
    authorId: byUser('author_id'),
    createdAt: createdAt(),
    resolvedAt: moment('resolved_at'),
    resolvedBy: byUser('resolved_by'),
  },
  (t) => [index('other_versions_article').on(t.articleId)],
)

/** Who has a story open, in which window and where; rows older than a minute count for nothing. */
export const presence = pgTable(
  'presence',
  {
    articleId: ofArticle(),
    /** One browser tab. */
    windowId: text('window_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    place: text('place'),
    seenAt: moment('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.windowId] }), index('presence_seen').on(t.seenAt)],
)

/** What is said about a story at the desk; a submission and a story sent back carry their note here. */
export const comments = pgTable(
  'comments',
  {
    id: id(),
    articleId: ofArticle(),
    /** The comment it answers; one level. */
    parentId: integer('parent_id'),
    kind: text('kind', { enum: ['comment', 'submit', 'send-back'] })
      .notNull()
      .default('comment'),
    blockId: text('block_id'),
    /** The words it is about, as they stood. */
    quote: text('quote'),
    text: text('text').notNull(),
    authorId: byUser('author_id'),
    mentions: text('mentions').array().notNull().default([]),
    createdAt: createdAt(),
    resolvedAt: moment('resolved_at'),
    resolvedBy: byUser('resolved_by'),
  },
  (t) => [index('comments_article').on(t.articleId), index('comments_mentions').using('gin', t.mentions)],
)

/** Consequences that the clock or a verb left to be done, once, by whichever instance comes first. */
export const jobs = pgTable(
  'jobs',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    kind: text('kind').notNull(),
    /** Two jobs with the same key are one. */
    key: text('key').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull().default({}),
    runAt: moment('run_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Taken by an instance until then; past it another may take it. */
    heldUntil: moment('held_until'),
    lastError: text('last_error'),
    /** Given up after too many attempts; the desk shows it. */
    failedAt: moment('failed_at'),
    createdAt: createdAt(),
  },
  (t) => [unique('jobs_key').on(t.key), index('jobs_due').on(t.runAt)],
)

/** A story's preview for somebody without an account. Only the token's hash is stored. */
export const previewLinks = pgTable(
  'preview_links',
  {
    id: id(),
    articleId: ofArticle(),
    tokenHash: text('token_hash').notNull(),
    createdBy: byUser('created_by'),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (t) => [unique('preview_links_token').on(t.tokenHash), index('preview_links_article').on(t.articleId)],
)

/** A list of stories somebody comes back to: its address's query. */
export const savedFilters = pgTable(
  'saved_filters',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    query: text('query').notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique('saved_filters_name').on(t.userId, t.name)],
)

/** How the house spells: the copy desk marks what is written otherwise. */
export const houseSpellings = pgTable(
  'house_spellings',
  {
    id: id(),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    wrong: text('wrong').notNull(),
    right: text('right').notNull(),
    note: text('note'),
    isEnabled: boolean('is_enabled').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    unique('house_spellings_wrong').on(t.locale, t.wrong),
    check(
      'house_spellings_filled',
      sql`length(${t.wrong}) > 0 and length(${t.right}) > 0 and ${t.wrong} <> ${t.right}`,
    ),
  ],
)

/** Addresses that readers asked for and that are not there; the most asked for want a redirect. */
export const unknownAddresses = pgTable(
  'unknown_addresses',
  {
    path: text('path').primaryKey(),
    hits: integer('hits').notNull().default(1),
    lastSeenAt: moment('last_seen_at').notNull(),
    /** An editor has seen it and wants nothing done; it is counted on, and not shown. */
    dismissedAt: moment('dismissed_at'),
  },
  (t) => [index('unknown_addresses_hits').on(t.hits)],
)

/** A file on its way in, sent in pieces (tus): whose it is, and what became of it. Rows and files go after some days. */
export const uploads = pgTable(
  'uploads',
  {
    /** As in its address. */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    fileName: text('file_name'),
    sizeBytes: integer('size_bytes').notNull(),
    createdAt: createdAt(),
    /** When it was read: from then on it is a picture or it was refused, and asking again answers the same. */
    takenAt: moment('taken_at'),
    mediaId: integer('media_id').references(() => media.id, { onDelete: 'set null' }),
    refusal: text('refusal'),
  },
  (t) => [index('uploads_user').on(t.userId, t.takenAt), index('uploads_created').on(t.createdAt)],
)

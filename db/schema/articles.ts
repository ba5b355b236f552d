import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ArticleBody } from './body'
import { users } from './accounts'
import { createdAt, id, moment } from './columns'
import { deskIndexes } from './desk-indexes'
import { likeTheStory, listedIndex } from './listed'
import { media } from './media'
import { people, topics } from './people'
import { readerIndexes } from './reader-indexes'
import { editions, sections } from './site'

export const articleKinds = ['news', 'analysis', 'opinion', 'feature', 'gallery', 'video', 'live'] as const
export const articleStatuses = [
  'draft',
  'in-review',
  'scheduled',
  'published',
  'withdrawn',
  'killed',
] as const
export type ArticleKind = (typeof articleKinds)[number]
export type ArticleStatus = (typeof articleStatuses)[number]

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
const among = (values: readonly string[]) => sql.raw(values.map((v) => `'${v}'`).join(', '))

export const articles = pgTable(
  'articles',
  {
    id: id(),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    /** Stories that are translations of each other share it. */
    translationGroup: uuid('translation_group').notNull().defaultRandom(),
    kind: text('kind', { enum: articleKinds }).notNull().default('news'),
    status: text('status', { enum: articleStatuses }).notNull().default('draft'),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
    slug: text('slug').notNull(),
    headline: text('headline').notNull(),
    /** For lists and rails, where the headline is long. */
    shortHeadline: text('short_headline'),
    kicker: text('kicker'),
    standfirst: text('standfirst'),
    datelineSource: text('dateline_source'),
    datelinePlace: text('dateline_place'),
    body: jsonb('body').$type<ArticleBody>().notNull(),
    wordCount: integer('word_count').notNull().default(0),
    leadMediaId: integer('lead_media_id').references(() => media.id, { onDelete: 'set null' }),
    leadCaption: text('lead_caption'),
    sourceName: text('source_name'),
    sourceUrl: text('source_url'),
    /** When readers may see it and the time they are shown; in the future for a scheduled story. */
    publishedAt: moment('published_at'),
    firstPublishedAt: moment('first_published_at'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** The last change worth telling the reader about. */
    significantlyUpdatedAt: moment('significantly_updated_at'),
    embargoUntil: moment('embargo_until'),
    unpublishAt: moment('unpublish_at'),
    /** What a 410 page tells about a withdrawn or killed story. */
    notice: text('notice'),
    seoTitle: text('seo_title'),
    seoDescription: text('seo_description'),
    canonicalUrl: text('canonical_url'),
    isIndexable: boolean('is_indexable').notNull().default(true),
    /** The last change of the story or of its draft: the order of the desk's lists. */
    touchedAt: moment('touched_at').notNull().defaultNow(),
    /** Who began it at the desk; none for what was imported. */
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    /** Grows with every write of the story or its draft: a write based on an older one is merged or refused. */
    version: integer('version').notNull().default(1),
    /** The newest version is a save: somebody has gone on writing since the last decision. */
    isUndecided: boolean('is_undecided').notNull().default(false),
    /** It has had a counterpart in another edition; the database sets it when one begins. */
    isTranslated: boolean('is_translated').notNull().default(false),
    /** Read by the release before this one, written by none: it goes with the next. */
    search: tsvector('search'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('articles_translation').on(t.translationGroup, t.locale),
    check('articles_kind', sql`${t.kind} in (${among(articleKinds)})`),
    check('articles_status', sql`${t.status} in (${among(articleStatuses)})`),
    check(
      'articles_filled',
      sql`${t.status} not in ('scheduled', 'published') or (length(${t.headline}) > 0 and length(${t.slug}) > 0)`,
    ),
    check('articles_version', sql`${t.version} > 0`),
    check(
      'articles_published',
      sql`${t.status} not in ('scheduled', 'published') or ${t.publishedAt} is not null`,
    ),
    check('articles_unpublish_later', sql`${t.unpublishAt} > ${t.publishedAt}`),
    check('articles_updates_later', sql`${t.significantlyUpdatedAt} >= ${t.firstPublishedAt}`),
    check('articles_first_is_first', sql`${t.firstPublishedAt} <= ${t.publishedAt}`),
    ...readerIndexes(t),
    ...deskIndexes(t),
    index('articles_headline').using('btree', sql`lower(${t.headline}) text_pattern_ops`),
    index('articles_group').on(t.translationGroup),
    index('articles_translated')
      .on(t.locale, t.id)
      .where(sql`${t.isTranslated}`),
    index('articles_lead_media').on(t.leadMediaId),
  ],
)

export const bylines = pgTable(
  'bylines',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull().default(0),
    ...likeTheStory(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.personId] }),
    index('bylines_person').on(t.personId, t.articleId),
    listedIndex('bylines_listed', t.personId, t),
  ],
)

export const articleTopics = pgTable(
  'article_topics',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    position: integer('position').notNull().default(0),
    ...likeTheStory(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.topicId] }),
    index('article_topics_topic').on(t.topicId, t.articleId),
    listedIndex('article_topics_listed', t.topicId, t),
  ],
)

/** Pictures that the body shows, kept beside it so that "used in" and deletion are honest. */
export const articleMedia = pgTable(
  'article_media',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    mediaId: integer('media_id')
      .notNull()
      .references(() => media.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.mediaId] }), index('article_media_media').on(t.mediaId)],
)

/** The whole story as it stood at a version. */
export const revisions = pgTable(
  'revisions',
  {
    id: id(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    reason: text('reason', {
      enum: ['save', 'submit', 'publish', 'update', 'correct', 'restore', 'import', 'withdraw', 'kill'],
    }).notNull(),
    actor: text('actor').notNull(),
    snapshot: jsonb('snapshot').$type<Record<string, unknown>>().notNull(),
    /** Names one save of one window, so that sending it again changes nothing. */
    saveId: text('save_id'),
    /** What an editor said about it: why it was killed, what an update brings. */
    note: text('note'),
    /** Worth showing in the list; a save among many is kept for a while only, to merge what was based on it. */
    isKept: boolean('is_kept').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    unique('revisions_version').on(t.articleId, t.version),
    unique('revisions_save').on(t.articleId, t.saveId),
    index('revisions_passing')
      .on(t.createdAt)
      .where(sql`not ${t.isKept}`),
  ],
)

export const corrections = pgTable(
  'corrections',
  {
    id: id(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    correctedAt: moment('corrected_at').notNull(),
  },
  (t) => [
    check('corrections_filled', sql`length(${t.text}) > 0`),
    index('corrections_article').on(t.articleId),
    index('corrections_latest').on(t.correctedAt),
  ],
)

/** Slugs a story had before: its id decides, but the desk shows them and imports need them. */
export const formerSlugs = pgTable(
  'former_slugs',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.slug] })],
)

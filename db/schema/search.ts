import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { articleKinds, articles, articleStatuses } from './articles'
import { createdAt, id, moment } from './columns'

/** An array, since that is what PostgreSQL puts in one index with words. */
const monthOf = (at: AnyPgColumn) => sql`(array[story_month(${at})])`
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * What a story is found by: one row a story, narrow, so that a word which thousands of stories have is counted and
 * filtered without reading them. The database itself keeps the first columns like the story's (article_search_follow).
 */
export const articleSearch = pgTable(
  'article_search',
  {
    articleId: integer('article_id').primaryKey(),
    locale: text('locale').notNull(),
    sectionId: integer('section_id').notNull(),
    kind: text('kind', { enum: articleKinds }).notNull(),
    status: text('status', { enum: articleStatuses }).notNull(),
    publishedAt: moment('published_at'),
    embargoUntil: moment('embargo_until'),
    unpublishAt: moment('unpublish_at'),
    /** TERMS_VERSION of what read the text; 0 where it has to be read again. */
    termsVersion: smallint('terms_version').notNull().default(0),
    /** The headline's folded words, for likeness and for what begins so. */
    headline: text('headline').notNull().default(''),
    /** The headline's words and stems: small, it stands in the row. */
    headlineTerms: tsvector('headline_terms').notNull().default(''),
    /** Stems: A headline, B kicker, standfirst and lead, C names, places and what follows the lead, D the rest. */
    stems: tsvector('stems').notNull().default(''),
    /** The same places with the words as they are written, for phrases and exact names. */
    words: tsvector('words').notNull().default(''),
  },
  (t) => [
    foreignKey({
      columns: [t.articleId],
      foreignColumns: [articles.id],
      name: 'article_search_article',
    }).onDelete('cascade'),
    // the month beside the words: what many stories have is looked for among the latest without passing over the others
    index('article_search_stems_month').using('gin', t.stems, monthOf(t.publishedAt)),
    index('article_search_headline_month').using('gin', t.headlineTerms, monthOf(t.publishedAt)),
    index('article_search_latest').on(t.locale, t.publishedAt, t.articleId),
    index('article_search_old').on(t.termsVersion),
  ],
)

/** In how many stories that readers may see a stem stands; counted by the clock. The empty term counts them all. */
export const searchTerms = pgTable(
  'search_terms',
  {
    locale: text('locale').notNull(),
    term: text('term').notNull(),
    documentCount: integer('document_count').notNull(),
    /** The term and what it becomes where one letter is left out: two terms that share one are a typing error apart. */
    slips: text('slips').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.locale, t.term] }), index('search_terms_slips').using('gin', t.slips)],
)

/** Words that editors want found as one: two spellings of a name, a country and its short name. */
export const searchSynonyms = pgTable(
  'search_synonyms',
  {
    id: id(),
    /** No reference: the first ones are there before the first edition. */
    locale: text('locale').notNull(),
    words: text('words').array().notNull(),
    /** Whoever asks for the first finds the others; who asks for them does not find the first. */
    isOneWay: boolean('is_one_way').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    check('search_synonyms_two', sql`cardinality(${t.words}) >= 2`),
    index('search_synonyms_locale').on(t.locale),
  ],
)

/** The words that tell most about a story, of length one together: the likeness of two stories is their product. */
export const articleTerms = pgTable(
  'article_terms',
  {
    term: text('term').notNull(),
    articleId: integer('article_id').notNull(),
    weight: real('weight').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.term, t.articleId] }),
    foreignKey({
      columns: [t.articleId],
      foreignColumns: [articles.id],
      name: 'article_terms_article',
    }).onDelete('cascade'),
    index('article_terms_article').on(t.articleId),
  ],
)

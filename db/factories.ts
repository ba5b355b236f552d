import { eq } from 'drizzle-orm'
import { makeSlug } from '@/lib/slug'
import type { Db } from './client'
import {
  insertArticleParts,
  insertArticles,
  reserveArticleIds,
  type NewArticle,
} from './queries/store-articles'
import { insertPerson, insertSection, insertTopic } from './queries/store-names'
import { insertEditions } from './queries/store-site'
import { articles } from './schema'
import type { ArticleBody } from './schema/body'

/** Times are counted from here, so that what factories make is the same every run. */
export const factoryNow = new Date('2026-11-20T09:00:00Z')

export const bodyOf = (...paragraphs: string[]): ArticleBody => ({
  type: 'doc',
  content: paragraphs.map((text, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index + 1}`, dir: null, lang: null },
    content: [{ type: 'text', text }],
  })),
})

/** The two editions that samples and most tests have. */
export const makeEditions = (db: Db): Promise<void> =>
  insertEditions(db, [
    { locale: 'ar', name: 'Arabic', direction: 'rtl', position: 0 },
    { locale: 'en', name: 'English', direction: 'ltr', position: 1 },
  ])

type SectionOverrides = {
  key?: string
  name?: string
  locales?: readonly string[]
  isOpinion?: boolean
  colour?: string
}

/** A section with the same name and slug in every edition asked for. Needs the editions. */
export function makeSection(db: Db, overrides: SectionOverrides = {}): Promise<number> {
  const { key = 'politics', name = key, locales = ['ar', 'en'], isOpinion = false, colour } = overrides
  const names = locales.map((locale) => ({ locale, name, slug: key }))
  return insertSection(db, { key, isOpinion, colour }, names)
}

type PersonOverrides = { slug?: string; name?: string; role?: string; locales?: readonly string[] }

export function makePerson(db: Db, overrides: PersonOverrides = {}): Promise<number> {
  const { slug = 'layla', name = 'Layla', role, locales = ['ar', 'en'] } = overrides
  return insertPerson(
    db,
    slug,
    locales.map((locale) => ({ locale, name, role })),
  )
}

export function makeTopic(
  db: Db,
  { name = 'Water', locales = ['ar', 'en'] as readonly string[] } = {},
): Promise<number> {
  return insertTopic(
    db,
    locales.map((locale) => ({ locale, name, slug: makeSlug(name) })),
  )
}

type ArticleOverrides = Partial<NewArticle> &
  Pick<NewArticle, 'sectionId'> & {
    version?: number
    bylines?: readonly number[]
    topics?: readonly number[]
  }

/** A published story in Arabic, an hour old; give a section and whatever the test is about. */
export async function makeArticle(db: Db, overrides: ArticleOverrides): Promise<number> {
  const { bylines = [], topics = [], ...columns } = overrides
  const id = overrides.id ?? (await reserveArticleIds(db, 1))[0] ?? 0
  const headline = overrides.headline ?? `Story ${id}`
  const publishedAt = new Date(factoryNow.getTime() - 3_600_000)
  const article: NewArticle = {
    ...{
      id,
      headline,
      locale: 'ar',
      status: 'published',
      slug: makeSlug(headline),
      body: bodyOf('A paragraph.'),
    },
    ...{
      publishedAt,
      firstPublishedAt: overrides.publishedAt ?? publishedAt,
      updatedAt: publishedAt,
      wordCount: 2,
    },
    ...columns,
  }
  await insertArticles(db, [article])
  await insertArticleParts(db, {
    bylines: bylines.map((personId, position) => ({ articleId: id, personId, position })),
    topics: topics.map((topicId, position) => ({ articleId: id, topicId, position })),
    media: [],
    corrections: [],
    formerSlugs: [],
  })
  return id
}

/** Changes a story behind everybody's back, as another instance would. */
export async function updateArticleBody(db: Db, id: number, body: ArticleBody): Promise<void> {
  await db.update(articles).set({ body }).where(eq(articles.id, id))
}

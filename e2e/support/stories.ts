import type { Database } from '@/db/client'
import { listCards } from '@/db/queries/cards'
import { listSections } from '@/db/queries/site'
import { makeArticle } from '@/db/factories'
import { articlePath } from '@/features/articles/address'

type Overrides = Omit<Parameters<typeof makeArticle>[1], 'sectionId'>

/** A story of a journey's own in an edition's first section, with its address. */
export async function makeStory(db: Database, locale: string, overrides: Overrides = {}) {
  const [section] = await listSections(db, locale)
  if (!section) throw new Error(`The edition "${locale}" has no section`)
  const headline = overrides.headline ?? `Journey ${Math.random().toString(36).slice(2)}`
  const id = await makeArticle(db, { locale, headline, sectionId: section.id, slug: 'journey', ...overrides })
  return {
    id,
    headline,
    section,
    path: articlePath({ locale, sectionSlug: section.slug, id, slug: overrides.slug ?? 'journey' }),
  }
}

/** Any story of the sample content, of a kind if asked. */
export async function sampleStory(db: Database, locale: string, kind?: 'live' | 'gallery' | 'opinion') {
  const [story] = await listCards(db, { locale, kinds: kind && [kind] }, new Date(), { limit: 1 })
  if (!story) throw new Error(`The edition "${locale}" has no such story`)
  return { ...story, path: articlePath(story) }
}

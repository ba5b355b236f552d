import { makeSlug, typedSlug } from '@/lib/slug'
import type { StoryEdition } from '../writing-desk'

type Addressed = { headline: string; slug: string; sectionId: number | null }

/** The address that readers will find the story at, decoded; the last part is made of the headline where it is empty. */
export function storyAddress(
  { edition, id }: { edition: StoryEdition; id: number },
  { headline, slug, sectionId }: Addressed,
) {
  const section = edition.sections.find(({ id }) => id === sectionId) ?? edition.sections[0]
  const last = typedSlug(slug) || makeSlug(headline)
  return {
    host: new URL(edition.origin).host,
    origin: edition.origin,
    crumbs: [section?.path.split('/').filter(Boolean).at(-1) ?? '', `${id}-${last}`],
    path: `${section?.path ?? ''}/${id}-${last}`,
  }
}

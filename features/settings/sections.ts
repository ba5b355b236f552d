import type { SectionRow } from '@/db/queries/site'
import { decodeSegment, sameSlug } from '@/lib/slug'

/** The section that a path segment names, also in upper case or with something stuck to its end. */
export function findSection(sections: readonly SectionRow[], segment: string): SectionRow | undefined {
  const wanted = bare(decodeSegment(segment))
  return (
    sections.find((section) => sameSlug(section.slug, segment)) ??
    sections.find((section) => wanted !== '' && bare(section.slug) === wanted)
  )
}

const bare = (slug: string) =>
  slug
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+$/u, '')

import { editionPath } from '@/features/settings/site'
import { leadingId } from '@/lib/leading-id'
import { encodePath, linkPath } from '@/lib/slug'

type Addressed = { locale: string; sectionSlug: string; id: number; slug: string }

/** A story's one address, percent-encoded: the id decides, section and slug are for people. */
export const articlePath = (story: Addressed): string => encodePath(placeOf(story))

/** The same as links in a page carry it: in letters. */
export const articleLink = (story: Addressed): string => linkPath(placeOf(story))

const placeOf = ({ locale, sectionSlug, id, slug }: Addressed) =>
  editionPath(locale, `/${sectionSlug}/${id}-${slug}`)

/** The id at the start of `12-slug`, or undefined. */
export const articleIdIn = leadingId

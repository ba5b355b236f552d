import { editionPath } from '@/features/settings/site'
import { leadingId } from '@/lib/leading-id'
import { encodePath, linkPath } from '@/lib/slug'

/** Where a topic's page lives, decoded as redirects are stored. */
export const topicPlace = (locale: string, { id, slug }: { id: number; slug: string }): string =>
  editionPath(locale, `/topics/${id}-${slug}`)

/** A topic's one address, percent-encoded: the id decides. */
export const topicPath = (locale: string, topic: { id: number; slug: string }): string =>
  encodePath(topicPlace(locale, topic))

/** The same as links in a page carry it: in letters. */
export const topicLink = (locale: string, topic: { id: number; slug: string }): string =>
  linkPath(topicPlace(locale, topic))

/** The id at the start of `12-slug`, or undefined. */
export const topicIdIn = leadingId

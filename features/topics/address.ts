import { editionPath } from '@/features/settings/site'
import { leadingId } from '@/lib/leading-id'
import { encodePath } from '@/lib/slug'

/** A topic's one address, percent-encoded: the id decides. */
export const topicPath = (locale: string, { id, slug }: { id: number; slug: string }): string =>
  encodePath(editionPath(locale, `/topics/${id}-${slug}`))

/** The id at the start of `12-slug`, or undefined. */
export const topicIdIn = leadingId

import { editionPath } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

/** A topic's one address, percent-encoded: the id decides. */
export const topicPath = (locale: string, { id, slug }: { id: number; slug: string }): string =>
  encodePath(editionPath(locale, `/topics/${id}-${slug}`))

import { editionPath } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

/** Somebody's page in an edition, percent-encoded. */
export const personPath = (locale: string, { slug }: { slug: string }): string =>
  encodePath(editionPath(locale, `/authors/${slug}`))

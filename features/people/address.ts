import { editionPath } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

/** Where somebody's page in an edition lives, decoded as redirects are stored. */
export const personPlace = (locale: string, { slug }: { slug: string }): string =>
  editionPath(locale, `/authors/${slug}`)

/** Somebody's page in an edition, percent-encoded. */
export const personPath = (locale: string, person: { slug: string }): string =>
  encodePath(personPlace(locale, person))

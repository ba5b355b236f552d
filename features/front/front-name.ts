import type { FrontPlace } from '@/db/queries/fronts'
import { tags } from '@/delivery/tags'
import { getSite, type Site } from '@/features/settings/site'

/** A front as the desk's addresses name it: `ar`, or `ar.politics` for that of a section. */
export const frontName = (locale: string, sectionKey?: string): string =>
  sectionKey === undefined ? locale : `${locale}.${sectionKey}`

export type FrontAt = { name: string; place: FrontPlace; site: Site; section?: Site['sections'][number] }

/** Which front a name means; undefined where the newsroom has none such. */
export async function findFrontAt(name: string): Promise<FrontAt | undefined> {
  const [locale = '', key, ...more] = name.split('.')
  const site = more.length === 0 ? await getSite(locale) : undefined
  if (!site) return undefined
  if (key === undefined) return { name, site, place: { locale, sectionId: null } }
  const section = site.sections.find((one) => one.key === key)
  return section && { name, site, section, place: { locale, sectionId: section.id } }
}

/** What changes with what is live on a front. */
export const frontTags = ({ locale, sectionId }: FrontPlace): string[] => [
  sectionId === null ? tags.front(locale) : tags.section(sectionId, locale),
]

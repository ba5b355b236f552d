import type { ProfilePage } from 'schema-dts'
import type { StoryPage } from '@/features/articles/cards'
import { mediaPath, renditionFor, renditionsOf } from '@/features/media/picture-media'
import { personPath } from '@/features/people/address'
import type { PersonForReaders } from '@/features/people/for-readers'
import type { Site } from '@/features/settings/site'
import { listHead, type Head } from './heads'
import { graphOf, publisher } from './json-ld'

const PORTRAIT_WIDTH_PX = 480

/** Somebody's page: who they are, and what they wrote. */
export function personHead(
  site: Site,
  person: PersonForReaders,
  list: Pick<StoryPage, 'page' | 'total' | 'stories'>,
): Head {
  const { name, slug, bio } = person
  const head = listHead(site, {
    name,
    path: `/authors/${slug}`,
    parents: [{ name: site.t('Lists.authors'), path: '/authors' }],
    description: bio ?? undefined,
    page: list.page,
    stories: list.stories,
    isIndexable: list.total > 0,
  })
  return { ...head, type: 'profile', jsonLd: graphOf(profile(site, person), ...thingsIn(head)) }
}

/** Somebody's page is theirs before it is a list: their stories stand in it all the same. */
const thingsIn = ({ jsonLd }: Head) => jsonLd?.['@graph'] ?? []

function profile(site: Site, { name, slug, role, bio, portrait }: PersonForReaders): ProfilePage {
  const url = `${site.origin}${personPath(site.locale, { slug })}`
  const image = portrait && renditionFor(renditionsOf(portrait, '1x1', 'webp'), PORTRAIT_WIDTH_PX)
  return {
    '@type': 'ProfilePage',
    url,
    inLanguage: site.locale,
    mainEntity: {
      '@type': 'Person',
      name,
      url,
      ...(role ? { jobTitle: role } : {}),
      ...(bio ? { description: bio } : {}),
      ...(image ? { image: `${site.origin}${mediaPath(image.key)}` } : {}),
      worksFor: publisher(site),
    },
  }
}

import { readerRoute } from '@/app/reader'
import { PeoplePage } from '@/components/people/people-page'
import { tags } from '@/delivery/tags'
import { getPeople } from '@/features/people/for-readers'
import { listHead } from '@/features/seo/heads'

/** Everybody who writes for an edition. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute(({ page }) =>
  page('/authors', async (shell) => {
    const { site, now } = shell
    const people = await getPeople(site.locale, now)
    const description = site.t('Lists.authorsIntro')
    const head = listHead(site, {
      name: site.t('Lists.authors'),
      path: '/authors',
      description,
      isIndexable: people.length > 0,
    })
    return {
      page: <PeoplePage shell={shell} head={head} people={people} />,
      tags: [tags.river(site.locale), ...people.map((person) => tags.person(person.id))],
    }
  }),
)

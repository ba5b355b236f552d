import { answerList } from '@/app/numbered-list'
import { followOldAddress } from '@/app/old-address'
import { readerRoute } from '@/app/reader'
import { PersonPage } from '@/components/people/person-page'
import { redirectPermanently } from '@/delivery/respond'
import { tags } from '@/delivery/tags'
import { countStoryPages, getStoryPage } from '@/features/articles/cards'
import { getMostRead } from '@/features/audience/most-read'
import { personPath } from '@/features/people/address'
import { getPerson } from '@/features/people/for-readers'
import { personHead } from '@/features/seo/person-head'
import { editionPath } from '@/features/settings/site'
import { decodeSegment, encodePath } from '@/lib/slug'

const MOST_READ_COUNT = 5

/** Somebody who writes: who they are and what they wrote. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ person: string }>(async (visit) => {
  const { params, site } = visit
  const { locale } = site
  const person = await getPerson(decodeSegment(params.person).toLowerCase(), locale)
  if (!person) return followOldAddress(visit, `/authors/${params.person}`)
  const canonical = personPath(locale, person)
  if (encodePath(editionPath(locale, `/authors/${params.person}`)) !== canonical)
    return redirectPermanently(canonical)

  const filter = { locale, personId: person.id }
  return answerList(visit, {
    path: `/authors/${person.slug}`,
    countPages: () => countStoryPages(filter, visit.now),
    make: async (shell, number) => {
      const [current, list, mostRead] = await Promise.all([
        getPerson(person.slug, locale),
        getStoryPage(filter, number, shell.now),
        getMostRead(locale, MOST_READ_COUNT, shell.now),
      ])
      if (!current || !list) return undefined
      const head = personHead(shell.site, current, list)
      return {
        page: (
          <PersonPage shell={shell} head={head} person={current} list={list} mostRead={mostRead.stories} />
        ),
        tags: [tags.person(person.id), tags.mostRead(locale)],
      }
    },
  })
})

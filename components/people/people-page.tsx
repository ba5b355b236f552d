import { EmptyList } from '@/components/lists/empty-list'
import { ListPage } from '@/components/lists/list-page'
import { personPath } from '@/features/people/address'
import type { ListedPerson } from '@/features/people/for-readers'
import type { Head } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { Portrait } from './portrait'

type PeoplePageProps = { shell: Shell; head: Head; people: readonly ListedPerson[] }

export function PeoplePage({ shell, head, people }: PeoplePageProps) {
  const { site } = shell
  const { t } = site
  return (
    <ListPage shell={shell} head={head} title={t('Lists.authors')} standfirst={t('Lists.authorsIntro')}>
      {people.length === 0 ? (
        <EmptyList site={site} />
      ) : (
        <ul className="grid grid-cols-1 gap-x-8 border-t-[3px] border-ink sm:grid-cols-2 lg:grid-cols-3 lg:gap-x-12">
          {people.map((person) => (
            <li key={person.id} className="card flex items-center gap-4 border-b border-rule py-4">
              <Portrait portrait={person.portrait} name={person.name} size="small" />
              <div className="min-w-0">
                <h2 className="text-card font-bold">
                  <a href={personPath(site.locale, person)}>{person.name}</a>
                </h2>
                {person.role && <p className="text-small">{person.role}</p>}
                <p className="meta">{t('Lists.stories', { count: person.stories })}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </ListPage>
  )
}

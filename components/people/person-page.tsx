import { StoryListPage } from '@/components/lists/story-list-page'
import type { Card, StoryPage } from '@/features/articles/cards'
import type { PersonForReaders } from '@/features/people/for-readers'
import type { Head } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { Portrait } from './portrait'

type PersonPageProps = {
  shell: Shell
  head: Head
  person: PersonForReaders
  list: StoryPage
  mostRead: readonly Card[]
}

export function PersonPage({ shell, head, person, list, mostRead }: PersonPageProps) {
  const { t } = shell.site
  return (
    <StoryListPage
      shell={shell}
      head={head}
      parents={[{ name: t('Lists.authors'), path: '/authors' }]}
      title={person.name}
      portrait={<Portrait portrait={person.portrait} name={person.name} size="large" />}
      kicker={person.role}
      standfirst={person.bio}
      facts={t('Lists.stories', { count: list.total })}
      path={`/authors/${person.slug}`}
      list={list}
      mostRead={mostRead}
    />
  )
}

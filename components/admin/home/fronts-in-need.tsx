import type { Home } from '@/features/desk/for-editors'
import type { Site } from '@/features/settings/site'
import { frontTitle, needsWords } from '../fronts/front-needs'
import { HomeList } from './home-list'

/** Fronts that are thin or stale, and what each asks for. */
export function FrontsInNeed({ site, fronts, now }: { site: Site; fronts: Home['fronts']; now: Date }) {
  const { t } = site
  if (fronts.length === 0) return null
  const inWords = (words: readonly string[]) => words.join(t('Site.listSeparator'))
  const editionOf = (locale: string) => site.editions.find((one) => one.locale === locale)?.name ?? locale
  return (
    <HomeList
      {...{ site, now, id: 'home-fronts', title: t('Desk.Home.fronts.title'), all: '/admin/fronts' }}
      lines={fronts.map(({ name, place, section, liveAt, needs }, key) => ({
        ...{ key, href: `/admin/fronts/${name}`, at: liveAt },
        text: inWords([frontTitle(site, section), editionOf(place.locale)]),
        note: inWords(needsWords(site, needs)),
      }))}
    />
  )
}

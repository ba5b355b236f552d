import type { Home } from '@/features/desk/for-editors'
import type { Site } from '@/features/settings/site'
import { isolate } from '@/lib/bidi'
import { HomeList } from './home-list'

/** Alerts that wait for a second pair of eyes, and those that readers see now; nothing where there are none. */
export function AlertLists({ site, home, now }: { site: Site; home: Home; now: Date }) {
  const { t } = site
  const hrefOf = (locale: string) => `/admin/breaking?edition=${locale}`
  return (
    <>
      {home.waiting.length > 0 && (
        <HomeList
          {...{ site, now, id: 'home-waiting' }}
          title={t('Desk.Home.waiting.title')}
          lines={home.waiting.map(({ id, locale, text, raisedAt, raisedByName }) => ({
            ...{ key: id, href: hrefOf(locale), text, locale, at: raisedAt },
            note: raisedByName && t('Desk.Home.waiting.by', { name: isolate(raisedByName) }),
          }))}
        />
      )}
      {home.alerts.length > 0 && (
        <HomeList
          {...{ site, now, id: 'home-alerts' }}
          title={t('Desk.Home.alerts.title')}
          lines={home.alerts.map(({ id, locale, text, expiresAt }) => ({
            ...{ key: id, href: hrefOf(locale), text, locale, at: null },
            note: t('Desk.Home.alerts.until', { at: site.dates.dateTime(expiresAt) }),
          }))}
        />
      )}
    </>
  )
}

import { database } from '@/db/client'
import { listDeskEditions } from '@/db/queries/desk-editions'
import { findSetting } from '@/db/queries/settings'
import { getPictures } from '@/features/media/pictures'
import type { GroupName, GroupValue, Opened } from './groups'
import { readSiteSettings, type SiteSettings } from './site-settings'
import { versionOf } from './version'

export type OpenedGroups = { [Name in GroupName]: Opened<GroupValue<Name>> }
export type DeskEdition = { locale: string; name: string; direction: 'rtl' | 'ltr'; isEnabled: boolean }

/** All that a newsroom decides about its site, as it is stored. */
export async function openSettings(locale: string) {
  const db = await database()
  const [stored, editions] = await Promise.all([findSetting(db, 'site'), listDeskEditions(db)])
  const settings = readSiteSettings(stored)
  const { light, dark } = settings.logo
  const ids = [light, dark].filter((id) => id !== null)
  const pictures = ids.length > 0 ? [...(await getPictures(ids, locale)).values()] : []
  return { groups: openGroups(settings), editions: openEditions(editions), pictures }
}

const opened = <Value>(value: Value): Opened<Value> => ({ value, version: versionOf(value) })

export function openGroups(settings: SiteSettings): OpenedGroups {
  const { name, tagline, description, logo, accent, strip } = settings
  const { timeZone, timeZoneName, digits, months } = settings
  const {
    footerLinks,
    socialUrls,
    contactEmail,
    correctionPolicy,
    alertsNeedRelease,
    foldsLongStories,
    aiCrawlers,
    pixelId,
  } = settings
  return {
    identity: opened({ name, tagline, description }),
    look: opened({ logo, accent, strip }),
    time: opened({ timeZone, timeZoneName, digits, months }),
    footer: opened({ footerLinks, socialUrls, contactEmail }),
    rules: opened({ correctionPolicy, alertsNeedRelease, foldsLongStories, aiCrawlers, pixelId }),
  }
}

export const openEditions = (editions: readonly DeskEdition[]): Opened<readonly DeskEdition[]> =>
  opened(editions.map(({ locale, name, direction, isEnabled }) => ({ locale, name, direction, isEnabled })))

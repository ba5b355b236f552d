import { factoryNow } from '@/db/factories'
import { listDeskEditions } from '@/db/queries/desk-editions'
import { findSetting } from '@/db/queries/settings'
import { insertSynonyms } from '@/db/queries/synonyms'
import { insertWaitingAlert } from '@/db/queries/waiting-alerts'
import { openEditions, openGroups } from '@/features/settings/for-editors'
import { readSiteSettings } from '@/features/settings/site-settings'
import { newWord, type Asked, type Ground } from '../ground/testing'

const waiting = ({ desk }: Ground) =>
  insertWaitingAlert(desk.db, {
    ...{
      text: 'The bridge is open',
      level: 'urgent',
      locale: 'ar',
      minutes: 60,
      raisedBy: 'reporter',
      raisedAt: factoryNow,
    },
  })

type Names = `settings.${string}` | `synonyms.${string}` | 'alerts.release' | 'alerts.turnDown'

/** Sound askings about the site as a whole, its search and the second pair of eyes. */
export const askedOfSite: Pick<Asked, Extract<keyof Asked, Names>> = {
  'alerts.release': async (at) => {
    await at.row('delete from breaking_alerts returning id')
    return { id: await waiting(at) }
  },
  'alerts.turnDown': async (at) => ({ id: await waiting(at) }),
  'settings.editions': async (at) => {
    const { value, version } = openEditions(await listDeskEditions(at.desk.db))
    const editions = value.map(({ locale, isEnabled }) => ({ locale, isEnabled, name: newWord() }))
    return { version, editions }
  },
  'settings.save': async (at) => {
    const settings = readSiteSettings(await findSetting(at.desk.db, 'site'))
    const { version } = openGroups(settings).identity
    const value = { name: { ar: newWord() }, tagline: { en: 'A paper' }, description: { ar: 'What it is' } }
    return { group: 'identity', version, value }
  },
  'synonyms.add': async () => ({ locale: 'ar', words: [newWord(), newWord()], isOneWay: true }),
  'synonyms.remove': async (at) => ({
    id: await insertSynonyms(at.desk.db, { locale: 'ar', words: [newWord(), newWord()] }),
  }),
  'synonyms.try': async () => ({ locale: 'ar', query: 'Bridge' }),
}

import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { SettingsScreen } from '@/components/admin/settings/settings-screen.client'
import { openSettings } from '@/features/settings/for-editors'
import { ownWords } from '@/features/settings/own-words'
import { defaultLocale } from '@/i18n/locales'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('settings.manage')).t('Desk.Settings.title') }
}

/** What the newsroom decides about its site. */
export default withWords(SettingsPage, 'Audit', 'Media', 'Reasons', 'Settings')

async function SettingsPage() {
  const { t, site, now } = await openDesk('settings.manage')
  const { groups, editions, pictures } = await openSettings(site.locale)
  const own = await ownWords(editions.value.map(({ locale }) => locale))
  return (
    <>
      <ScreenHeader title={t('Desk.Settings.title')} lead={t('Desk.Settings.lead')} />
      <SettingsScreen
        {...{ groups, editions, pictures, own, defaultLocale }}
        locale={site.locale}
        now={now.toISOString()}
      />
    </>
  )
}

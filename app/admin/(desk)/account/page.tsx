import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { OwnForm } from '@/components/admin/accounts/own-form.client'
import { OwnSessions } from '@/components/admin/accounts/own-sessions.client'
import { PasswordForm } from '@/components/admin/accounts/password-form.client'
import { SecondFactor } from '@/components/admin/accounts/second-factor.client'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { deviceName } from '@/features/accounts/device-name'
import { getOwnSessions } from '@/features/accounts/for-editors'
import { sessionToken } from '@/features/accounts/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('account.manage')).t('Desk.Account.title') }
}

/** One's own name, language, password and second factor, and where one is signed in. */
export default withWords(AccountPage, 'Account', 'Reasons')

async function AccountPage() {
  const { actor, site, t, dates, now } = await openDesk('account.manage')
  const [sessions, token] = await Promise.all([getOwnSessions(actor, now), sessionToken(await headers())])
  const rows = sessions.map((session) => ({
    id: session.id,
    device: deviceName(session.userAgent) ?? t('Desk.Account.unknownDevice'),
    seen: dates.dateTime(session.updatedAt),
    isThis: session.token === token,
  }))
  const languages = site.editions.map(({ locale, name }) => ({ value: locale, label: name }))
  return (
    <div className="max-w-measure">
      <ScreenHeader title={t('Desk.Account.title')} />
      <div className="grid gap-10">
        <OwnForm name={actor.name} locale={actor.locale} languages={languages} />
        <PasswordForm email={actor.email} />
        <SecondFactor isOn={actor.hasSecondFactor} />
        <OwnSessions rows={rows} />
      </div>
    </div>
  )
}

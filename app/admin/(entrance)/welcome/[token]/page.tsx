import type { Metadata } from 'next'
import { openEntrance } from '@/app/admin/desk'
import { EntrancePage } from '@/components/admin/accounts/entrance-page'
import { WelcomeForm } from '@/components/admin/accounts/welcome-form.client'
import { getInvitation } from '@/features/accounts/accept-invitation'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openEntrance()).t('Desk.SignIn.welcome.title'), referrer: 'no-referrer' }
}

/** Where the link of an invitation leads. */
export default async function WelcomePage({ params }: Props) {
  const { token } = await params
  const { site, t } = await openEntrance()
  const invitation = await getInvitation(token, new Date())
  if (!invitation)
    return (
      <EntrancePage
        site={site}
        title={t('Desk.SignIn.welcome.expired')}
        lead={t('Desk.SignIn.welcome.expiredText')}
      >
        <a href="/admin/sign-in" className="text-small text-accent underline underline-offset-4">
          {t('Desk.SignIn.back')}
        </a>
      </EntrancePage>
    )
  const lead =
    invitation.purpose === 'first-admin'
      ? t('Desk.SignIn.welcome.first')
      : t('Desk.SignIn.welcome.invited', { site: site.name, role: t(`Desk.Frame.roles.${invitation.role}`) })
  const languages = site.editions.map(({ locale, name }) => ({ value: locale, label: name }))
  return (
    <EntrancePage site={site} title={t('Desk.SignIn.welcome.title')} lead={lead}>
      <WelcomeForm
        {...{ token, languages }}
        email={invitation.email}
        name={invitation.name}
        locale={site.locale}
      />
    </EntrancePage>
  )
}

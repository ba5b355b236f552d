import type { Metadata } from 'next'
import { openEntrance } from '@/app/admin/desk'
import { EntrancePage } from '@/components/admin/accounts/entrance-page'
import { ForgotForm } from '@/components/admin/accounts/reset-forms.client'
import { canMail } from '@/features/accounts/mail'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openEntrance()).t('Desk.SignIn.forgotPage.title') }
}

export default async function ForgotPage() {
  const { site, t } = await openEntrance()
  const lead = t(canMail() ? 'Desk.SignIn.forgotPage.lead' : 'Desk.SignIn.forgotPage.noMail')
  return (
    <EntrancePage site={site} title={t('Desk.SignIn.forgotPage.title')} lead={lead}>
      {canMail() ? (
        <ForgotForm locale={site.locale} />
      ) : (
        <code dir="ltr" className="border border-rule bg-panel px-3 py-2 text-small">
          {t('Desk.SignIn.forgotPage.command')}
        </code>
      )}
      <a href="/admin/sign-in" className="text-small text-accent underline underline-offset-4">
        {t('Desk.SignIn.back')}
      </a>
    </EntrancePage>
  )
}

import type { Metadata } from 'next'
import { openEntrance } from '@/app/admin/desk'
import { EntrancePage } from '@/components/admin/accounts/entrance-page'
import { ResetForm } from '@/components/admin/accounts/reset-forms.client'
import { LinkButton } from '@/components/ui/button'
import { isResetLink } from '@/features/accounts/reset-password'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openEntrance()).t('Desk.SignIn.reset.title'), referrer: 'no-referrer' }
}

export default async function ResetPage({ params }: Props) {
  const { token } = await params
  const { site, t } = await openEntrance()
  const isGood = await isResetLink(token, new Date())
  const title = isGood ? t('Desk.SignIn.reset.title') : t('Desk.SignIn.welcome.expired')
  return (
    <EntrancePage site={site} title={title} lead={isGood ? undefined : t('Desk.SignIn.reset.expiredText')}>
      {isGood ? (
        <ResetForm token={token} />
      ) : (
        <LinkButton href="/admin/forgot" variant="primary">
          {t('Desk.SignIn.reset.again')}
        </LinkButton>
      )}
      <a href="/admin/sign-in" className="text-small text-accent underline underline-offset-4">
        {t('Desk.SignIn.back')}
      </a>
    </EntrancePage>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { findActor, openEntrance } from '@/app/admin/desk'
import { EntrancePage } from '@/components/admin/accounts/entrance-page'
import { SignInScreen } from '@/components/admin/accounts/sign-in-screen.client'
import { safeNext } from '@/features/accounts/safe-next'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openEntrance()).t('Desk.SignIn.title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next)
  if (await findActor()) redirect(next)
  const { site, t } = await openEntrance()
  return (
    <EntrancePage
      site={site}
      title={t('Desk.SignIn.title')}
      lead={t('Desk.SignIn.lead', { site: site.name })}
    >
      <SignInScreen next={next} />
      <a href="/admin/forgot" className="text-small text-accent underline underline-offset-4">
        {t('Desk.SignIn.forgot')}
      </a>
    </EntrancePage>
  )
}

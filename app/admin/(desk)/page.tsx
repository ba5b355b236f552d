import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { Refreshing } from '@/components/admin/frame/refreshing.client'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { HomeScreen } from '@/components/admin/home/home-screen'
import { getHome } from '@/features/desk/for-editors'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk()).t('Desk.Home.title') }
}

/** The first screen: what needs whoever is signed in. */
export default async function HomePage() {
  const { actor, site, t, dates, now } = await openDesk()
  const { year, month, day } = dates.todayParts(now)
  const [, endOfDay = now] = dates.dayRange(year, month, day) ?? []
  return (
    <>
      <ScreenHeader title={t('Desk.Home.title')} lead={dates.weekdayDate(now)} />
      <Refreshing everySeconds={30} />
      <HomeScreen site={site} home={await getHome(actor, now, endOfDay)} now={now} />
    </>
  )
}

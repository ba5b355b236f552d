import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { ClockState, JobsList } from '@/components/admin/jobs/jobs-lists'
import { clockState, jobsForDesk, MOST_JOBS } from '@/features/jobs/for-editors'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('jobs.manage')).t('Desk.JobsScreen.title') }
}

/** What is left to the clock: whether it works, what it gave up, what waits. */
export default withWords(JobsPage, 'JobsScreen', 'Reasons')

async function JobsPage() {
  const { actor, site, t, now } = await openDesk('jobs.manage')
  const [rows, state] = await Promise.all([jobsForDesk(actor), clockState(now)])
  const [failed, waiting] = [true, false].map((isFailed) =>
    rows.filter(({ failedAt }) => (failedAt !== null) === isFailed),
  )
  return (
    <>
      <ScreenHeader title={t('Desk.JobsScreen.title')} lead={t('Desk.JobsScreen.lead')} />
      <ClockState site={site} state={state} />
      <JobsList site={site} kind="failed" rows={failed ?? []} now={now} />
      <JobsList site={site} kind="waiting" rows={waiting ?? []} now={now} />
      {rows.length === MOST_JOBS && (
        <p className="text-small text-muted">{t('Desk.JobsScreen.more', { n: MOST_JOBS })}</p>
      )}
    </>
  )
}

import { Badge } from '@/components/ui/badge'
import type { clockState, JobRow } from '@/features/jobs/for-editors'
import type { Site } from '@/features/settings/site'
import { JobButtons } from './job-buttons.client'
import { jobName } from './job-name'

/** Whether anybody takes the jobs, said in words. */
export function ClockState({ site, state }: { site: Site; state: Awaited<ReturnType<typeof clockState>> }) {
  const { t, dates } = site
  const { late, lastDoneAt } = state
  return (
    <section
      className={`mb-6 border-s-4 bg-panel px-4 py-3 text-small ${late > 0 ? 'border-danger' : 'border-good'}`}
    >
      <h2 className="font-bold">
        {late > 0 ? t('Desk.JobsScreen.late', { n: late }) : t('Desk.JobsScreen.works')}
      </h2>
      <p>{t(late > 0 ? 'Desk.JobsScreen.lateText' : 'Desk.JobsScreen.worksText')}</p>
      <p className="text-muted">
        {lastDoneAt
          ? t('Desk.JobsScreen.lastDone', { at: dates.dateTime(lastDoneAt) })
          : t('Desk.JobsScreen.neverDone')}
      </p>
    </section>
  )
}

type JobsListProps = { site: Site; kind: 'failed' | 'waiting'; rows: readonly JobRow[]; now: Date }

/** Jobs of one state: what they do, how often it was tried, and what went wrong. */
export function JobsList({ site, kind, rows, now }: JobsListProps) {
  const { t } = site
  return (
    <section aria-labelledby={`jobs-${kind}`} className="mb-8">
      <h2 id={`jobs-${kind}`} className="mb-1 font-bold">
        {t(`Desk.JobsScreen.${kind}`)}
      </h2>
      {rows.length === 0 ? (
        <p className="max-w-measure text-small text-muted">{t(`Desk.JobsScreen.${kind}Empty`)}</p>
      ) : (
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('Desk.JobsScreen.job')}</th>
              <th scope="col">{t('Desk.JobsScreen.attempts')}</th>
              <th scope="col">
                {t(kind === 'failed' ? 'Desk.JobsScreen.failedAt' : 'Desk.JobsScreen.next')}
              </th>
              {kind === 'failed' && (
                <th scope="col">
                  <span className="sr-only">{t('Desk.Users.actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} site={site} row={row} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ site, row, now }: { site: Site; row: JobRow; now: Date }) {
  const { t, dates } = site
  const at = row.failedAt ?? row.runAt
  const name = jobName(t, row.kind)
  return (
    <tr>
      <td className="[overflow-wrap:anywhere]">
        <span className="font-semibold">{name}</span>
        {row.articleId !== null && (
          <a href={`/admin/articles/${row.articleId}`} className="block text-accent hover:underline">
            <bdi>{row.headline || t('Desk.Stories.untitled')}</bdi>
          </a>
        )}
        {row.lastError && (
          <span className="block text-tiny text-danger">
            {t('Desk.JobsScreen.error')}: <bdi dir="ltr">{row.lastError.slice(0, 400)}</bdi>
          </span>
        )}
      </td>
      <td data-label={t('Desk.JobsScreen.attempts')}>{dates.number(row.attempts)}</td>
      <td
        data-label={t(row.failedAt ? 'Desk.JobsScreen.failedAt' : 'Desk.JobsScreen.next')}
        className="md:whitespace-nowrap"
      >
        <time dateTime={dates.machine(at)}>{dates.dateTime(at)}</time>{' '}
        {row.heldUntil && row.heldUntil > now && <Badge tone="accent">{t('Desk.JobsScreen.running')}</Badge>}
      </td>
      {row.failedAt && (
        <td>
          <JobButtons id={row.id} name={name} />
        </td>
      )}
    </tr>
  )
}

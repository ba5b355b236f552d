import { EmptyState } from '@/components/ui/empty-state'
import { clock, operator } from '@/features/accounts/actor'
import type { AuditRow } from '@/features/audit/for-editors'
import type { Site } from '@/features/settings/site'
import { actionWords, detailWords } from './describe-row'

type AuditTableProps = { site: Site; rows: readonly AuditRow[] }

/** Who did what to what, latest first. */
export function AuditTable({ site, rows }: AuditTableProps) {
  const { t, dates } = site
  if (rows.length === 0)
    return <EmptyState title={t('Desk.Audit.empty')}>{t('Desk.Audit.emptyText')}</EmptyState>
  return (
    <table className="data-table">
      <caption className="sr-only">{t('Desk.Audit.caption')}</caption>
      <thead>
        <tr>
          {(['what', 'who', 'when'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`Desk.Audit.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="[overflow-wrap:anywhere]">
              <span className="font-semibold">{actionWords(site, row.action)}</span>
              <Subject site={site} row={row} />
              <Details lines={detailWords(site, row)} />
            </td>
            <td data-label={t('Desk.Audit.who')} className="md:whitespace-nowrap">
              <bdi>{actorName(site, row)}</bdi>
            </td>
            <td data-label={t('Desk.Audit.when')} className="md:whitespace-nowrap">
              <time dateTime={dates.machine(row.createdAt)}>{dates.dateTime(row.createdAt)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function actorName(
  { t }: Site,
  { actor, actorName: name }: Pick<AuditRow, 'actor' | 'actorName'>,
): string {
  if (actor === clock) return t('Desk.Audit.clock')
  if (actor === operator) return t('Desk.Audit.operator')
  return name ?? t('Desk.Audit.nobody')
}

function Subject({ site, row }: { site: Site; row: AuditRow }) {
  const { t } = site
  const { subject, subjectId, headline, locale } = row
  if (subject === 'article' && headline !== null)
    return (
      <>
        {' '}
        <a href={`/admin/articles/${subjectId}`} className="text-accent hover:underline">
          <bdi lang={locale ?? undefined}>{headline || t('Desk.Stories.untitled')}</bdi>
        </a>
      </>
    )
  const href = placeOf(row)
  const name = row.subjectName ?? (isTelling(subject) ? subjectId : null)
  if (!name) return null
  return <> {href ? <SubjectLink href={href} name={name} /> : <bdi>{name}</bdi>}</>
}

const SubjectLink = ({ href, name }: { href: string; name: string }) => (
  <a href={href} className="text-accent hover:underline">
    <bdi>{name}</bdi>
  </a>
)

/** Whose id says something to people. */
const isTelling = (subject: string) => ['redirect', 'job', 'front'].includes(subject)

function placeOf({ subject, subjectId }: AuditRow): string | undefined {
  if (subject === 'redirect') return `/admin/redirects?q=${encodeURIComponent(subjectId ?? '')}`
  if (subject === 'front') return `/admin/fronts/${subjectId}`
  return subject === 'job' ? '/admin/jobs' : undefined
}

function Details({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="text-tiny text-muted">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

import { EmptyState } from '@/components/ui/empty-state'
import type { getUnknownAddresses, RedirectRow } from '@/features/redirects/for-editors'
import type { Site } from '@/features/settings/site'
import { RedirectButtons, UnknownButtons } from './row-buttons.client'

const Path = ({ path }: { path: string }) => (
  <bdi dir="ltr" className="[overflow-wrap:anywhere]">
    {path}
  </bdi>
)

type RedirectTableProps = { site: Site; rows: readonly RedirectRow[]; isFiltered: boolean }

/** Old addresses, and where each leads now. */
export function RedirectTable({ site, rows, isFiltered }: RedirectTableProps) {
  const { t, dates } = site
  if (rows.length === 0)
    return (
      <EmptyState title={t(isFiltered ? 'Desk.Redirects.noneLike' : 'Desk.Redirects.none')}>
        {t(isFiltered ? 'Desk.Redirects.noneLikeText' : 'Desk.Redirects.noneText')}
      </EmptyState>
    )
  return (
    <table className="data-table">
      <caption className="sr-only">{t('Desk.Redirects.list')}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-2/5">
            {t('Desk.Redirects.from')}
          </th>
          <th scope="col">{t('Desk.Redirects.to')}</th>
          <th scope="col">{t('Desk.Redirects.since')}</th>
          <th scope="col">
            <span className="sr-only">{t('Desk.Users.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.fromPath}>
            <td className="font-semibold">
              <Path path={row.fromPath} />
            </td>
            <td data-label={t('Desk.Redirects.to')}>
              <Target site={site} row={row} />
            </td>
            <td data-label={t('Desk.Redirects.since')} className="text-muted md:whitespace-nowrap">
              {dates.date(row.createdAt)}
            </td>
            <td>
              <RedirectButtons from={row.fromPath} to={row.toPath ?? String(row.articleId ?? '')} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Target({ site, row }: { site: Site; row: RedirectRow }) {
  if (row.toPath !== null)
    return (
      <a href={encodeURI(row.toPath)} className="hover:text-accent">
        <Path path={row.toPath} />
      </a>
    )
  if (row.headline === null)
    return (
      <span className="text-danger">{site.t('Desk.Redirects.storyGone', { id: row.articleId ?? 0 })}</span>
    )
  return (
    <a href={`/admin/articles/${row.articleId}`} className="hover:text-accent">
      <bdi lang={row.locale ?? undefined}>{row.headline || site.t('Desk.Stories.untitled')}</bdi>
    </a>
  )
}

type UnknownListProps = { site: Site; rows: Awaited<ReturnType<typeof getUnknownAddresses>> }

/** What readers ask for in vain, the most asked for first. */
export function UnknownList({ site, rows }: UnknownListProps) {
  const { t, dates } = site
  return (
    <section aria-labelledby="unknown" className="min-w-0 xl:col-start-2">
      <h2 id="unknown" className="font-bold">
        {t('Desk.Redirects.unknown')}
      </h2>
      <p className="mt-1 mb-2 max-w-measure text-small text-muted">
        {t(rows.length === 0 ? 'Desk.Redirects.unknownNone' : 'Desk.Redirects.unknownLead')}
      </p>
      <ul className="divide-y divide-rule">
        {rows.map(({ path, hits, lastSeenAt }) => (
          <li
            key={path}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2 text-small"
          >
            <span className="min-w-0 flex-1 basis-60">
              <span className="block font-semibold">
                <Path path={path} />
              </span>
              <span className="text-tiny text-muted">
                {t('Desk.Redirects.hits', { n: hits })} ·{' '}
                {t('Desk.Redirects.lastSeen', { at: dates.dateTime(lastSeenAt) })}
              </span>
            </span>
            <UnknownButtons path={path} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { AuditFilters } from '@/components/admin/audit/audit-filters'
import { AuditTable } from '@/components/admin/audit/audit-table'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { CursorLinks } from '@/components/ui/cursor-links'
import { readAuditQuery, writeAuditQuery } from '@/features/audit/audit-query'
import { getAudit, getAuditChoices } from '@/features/audit/for-editors'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('audit.read')).t('Desk.Audit.title') }
}

/** Who did what to what, and when. Nothing here can be changed. */
export default async function AuditPage({ searchParams }: Props) {
  const { actor, site, t } = await openDesk('audit.read')
  const query = readAuditQuery(await searchParams)
  const { before: _before, after: _after, ...filter } = query
  const [page, choices] = await Promise.all([
    getAudit(actor, query, site.settings.timeZone),
    getAuditChoices(actor),
  ])
  const at = (place: object) => `/admin/audit?${writeAuditQuery({ ...filter, ...place })}`
  return (
    <>
      <ScreenHeader title={t('Desk.Audit.title')} lead={t('Desk.Audit.lead')} />
      <AuditFilters site={site} query={filter} {...choices} />
      <AuditTable site={site} rows={page.rows} />
      <CursorLinks
        label={t('Desk.Audit.pages')}
        newer={page.newer ? { href: at({ after: page.newer }), text: t('Desk.Stories.newer') } : undefined}
        older={page.older ? { href: at({ before: page.older }), text: t('Desk.Stories.older') } : undefined}
      />
    </>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { OpenInvitation } from '@/features/accounts/for-editors'
import { InviteButton } from './invite-button.client'

type Row = Omit<OpenInvitation, 'expiresAt'> & { until: string; isExpired: boolean }

/** Invitations that nobody has used. */
export function InvitationRows({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('Desk.Users')
  const role = useTranslations('Desk.Frame.roles')
  const { ask } = useVerb()
  return (
    <section className="mt-8">
      <h2 className="mb-2 font-bold">{t('invitations')}</h2>
      {rows.length === 0 && <p className="text-small text-muted">{t('noInvitations')}</p>}
      <ul className="divide-y divide-rule">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-small">
            <bdi className="font-semibold">{row.name ?? row.email}</bdi>
            <bdi dir="ltr" className="text-muted">
              {row.email}
            </bdi>
            <span>{role(row.role)}</span>
            {row.isExpired ? (
              <Badge tone="warn">{t('expired')}</Badge>
            ) : (
              <span>{t('until', { date: row.until })}</span>
            )}
            {row.invitedBy && <span className="text-muted">{t('invitedBy', { name: row.invitedBy })}</span>}
            <span className="ms-auto flex gap-1">
              {row.email && (
                <InviteButton again={{ email: row.email, name: row.name ?? '', role: row.role }} />
              )}
              <Button
                variant="quiet"
                size="small"
                onClick={() => void ask(callAction('users.revokeInvitation', { id: row.id }), t('saved'))}
              >
                {t('revoke')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

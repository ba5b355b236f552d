'use client'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm.client'
import { Menu } from '@/components/ui/menu.client'
import type { UserRow } from './user-row'

/** What can be done about an account. */
export function UserMenu({ row }: { row: UserRow }) {
  const t = useTranslations('Desk.Users')
  const { isBusy, ask } = useVerb()
  const [isAsking, setAsking] = useState(false)
  const { id, name } = row
  const disable = async () => {
    await ask(callAction('users.disable', { id }), t('saved'))
    setAsking(false)
  }
  return (
    <>
      <Menu
        trigger={
          <Button variant="quiet" size="icon" aria-label={`${t('actions')}: ${name}`}>
            <Ellipsis aria-hidden="true" className="size-4" />
          </Button>
        }
        items={[
          {
            label: t('endSessions'),
            onSelect: () => void ask(callAction('users.endSessions', { id }), t('ended')),
          },
          row.isDisabled
            ? { label: t('enable'), onSelect: () => void ask(callAction('users.enable', { id }), t('saved')) }
            : { label: t('disable'), danger: true, onSelect: () => setAsking(true) },
        ]}
      />
      <Confirm
        open={isAsking}
        onOpenChange={setAsking}
        title={t('disable')}
        description={t('disableLead', { name })}
        confirm={t('disable')}
        cancel={t('cancel')}
        isDangerous
        isBusy={isBusy}
        onConfirm={() => void disable()}
      />
    </>
  )
}

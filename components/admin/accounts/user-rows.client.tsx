'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Badge } from '@/components/ui/badge'
import { Combobox } from '@/components/ui/combobox.client'
import { DataTable, type Column } from '@/components/ui/data-table.client'
import { Select } from '@/components/ui/select.client'
import { roles } from '@/features/accounts/permissions'
import { UserMenu } from './user-menu.client'
import type { UserRow } from './user-row'

type UserRowsProps = { rows: readonly UserRow[]; people: readonly { id: number; name: string }[] }

export function UserRows({ rows, people }: UserRowsProps) {
  const t = useTranslations('Desk.Users')
  const columns = useMemo(
    (): Column<UserRow>[] => [
      { id: 'name', header: t('name'), sortBy: (row) => row.name, cell: (row) => <Who row={row} /> },
      {
        id: 'role',
        header: t('role'),
        sortBy: (row) => roles.indexOf(row.role),
        cell: (row) => <RoleOf row={row} />,
      },
      { id: 'person', header: t('person'), cell: (row) => <PersonOf row={row} people={people} /> },
      {
        id: 'seen',
        header: t('seen'),
        sortBy: (row) => row.seenAt ?? 0,
        cell: (row) => row.seen ?? t('never'),
      },
      { id: 'actions', header: t('actions'), isEnd: true, cell: (row) => <UserMenu row={row} /> },
    ],
    [t, people],
  )
  return <DataTable caption={t('users')} rows={rows} keyOf={(row) => row.id} columns={columns} />
}

function Who({ row }: { row: UserRow }) {
  const t = useTranslations('Desk.Users')
  return (
    <div className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-2 font-semibold">
        <bdi>{row.name}</bdi>
        {row.isMe && <Badge tone="accent">{t('you')}</Badge>}
        {row.hasSecondFactor && <Badge tone="good">{t('second')}</Badge>}
        {row.isDisabled && <Badge tone="danger">{t('disabled')}</Badge>}
      </span>
      <bdi dir="ltr" className="text-tiny text-muted rtl:text-end">
        {row.email}
      </bdi>
    </div>
  )
}

function RoleOf({ row }: { row: UserRow }) {
  const t = useTranslations('Desk.Users')
  const roleName = useTranslations('Desk.Frame.roles')
  const { ask } = useVerb()
  const set = (value: string) => {
    const role = roles.find((one) => one === value)
    if (role) void ask(callAction('users.setRole', { id: row.id, role }), t('saved'))
  }
  return (
    <Select
      label={`${t('setRole')}: ${row.name}`}
      value={row.role}
      onValueChange={set}
      options={roles.map((one) => ({ value: one, label: roleName(one) }))}
      className="sm:min-w-32"
    />
  )
}

function PersonOf({ row, people }: { row: UserRow; people: UserRowsProps['people'] }) {
  const t = useTranslations('Desk.Users')
  const { ask } = useVerb()
  const none = { value: '0', label: t('noPerson') }
  return (
    <Combobox
      label={`${t('person')}: ${row.name}`}
      placeholder={t('noPerson')}
      value={row.personId === null ? null : String(row.personId)}
      options={[none, ...people.map(({ id, name }) => ({ value: String(id), label: name }))]}
      onChange={(value) =>
        void ask(callAction('users.setPerson', { id: row.id, personId: Number(value) || null }), t('saved'))
      }
      className="sm:min-w-40"
    />
  )
}

'use client'
import { Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { MoveButtons, useOrder } from '@/components/admin/names/use-order.client'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm.client'
import { DataTable } from '@/components/ui/data-table.client'
import { EmptyState } from '@/components/ui/empty-state'

type Row = { id: number; slug: string; headline: string; isInFooter: boolean; changed: string }

/** One line a page, in the order of the footer. */
export function PageRows({ rows, locale }: { rows: readonly Row[]; locale: string }) {
  const t = useTranslations('Desk.Pages')
  const { ask } = useVerb()
  const tell = (ids: number[]) => ask(callAction('pages.order', { locale, ids }), t('ordered'))
  const { shown, move } = useOrder(rows, tell)
  const [removing, setRemoving] = useState<Row>()
  return (
    <>
      <DataTable
        caption={t('caption')}
        rows={shown}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        columns={[
          { id: 'headline', header: t('headline'), cell: (row) => <PageName row={row} locale={locale} /> },
          { id: 'footer', header: t('footer'), cell: (row) => t(row.isInFooter ? 'inFooter' : 'outside') },
          { id: 'changed', header: t('changed'), cell: (row) => row.changed },
          {
            id: 'order',
            header: t('order'),
            cell: (row) => (
              <MoveButtons
                id={row.id}
                name={row.headline}
                position={shown.indexOf(row) + 1}
                count={shown.length}
                onMove={move}
              />
            ),
          },
          {
            id: 'actions',
            header: t('actions'),
            isEnd: true,
            cell: (row) => (
              <Button
                variant="quiet"
                size="icon"
                aria-label={t('removeTitle', { name: row.headline })}
                onClick={() => setRemoving(row)}
              >
                <Trash2 aria-hidden="true" className="size-4" />
              </Button>
            ),
          },
        ]}
      />
      {removing && <RemovePage row={removing} onClose={() => setRemoving(undefined)} />}
    </>
  )
}

const PageName = ({ row, locale }: { row: Row; locale: string }) => (
  <>
    <Link href={`/admin/pages/${row.id}`} className="font-semibold hover:text-accent">
      <bdi lang={locale}>{row.headline}</bdi>
    </Link>
    <span className="block text-tiny text-muted">
      <bdi dir="ltr">{`/pages/${row.slug}`}</bdi>
    </span>
  </>
)

function RemovePage({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useTranslations('Desk.Pages')
  const { isBusy, ask } = useVerb()
  const remove = async () => {
    await ask(callAction('pages.remove', { id: row.id }), t('removed'))
    onClose()
  }
  return (
    <Confirm
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('removeTitle', { name: row.headline })}
      description={t('removeLead')}
      confirm={t('remove')}
      cancel={t('cancel')}
      isDangerous
      isBusy={isBusy}
      onConfirm={() => void remove()}
    />
  )
}

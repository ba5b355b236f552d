'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Edition } from '@/components/admin/names/names'
import { Button } from '@/components/ui/button'
import { PersonDialog } from './person-dialog.client'

type AddPersonProps = { editions: readonly Edition[]; edition: string }

export function AddPerson({ editions, edition }: AddPersonProps) {
  const t = useTranslations('Desk.People')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
      {isOpen && <PersonDialog editions={editions} edition={edition} onClose={() => setOpen(false)} />}
    </>
  )
}

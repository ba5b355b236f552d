'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Edition } from '@/components/admin/names/names'
import { Button } from '@/components/ui/button'
import { SectionDialog } from './section-dialog.client'

export function AddSection({ editions }: { editions: readonly Edition[] }) {
  const t = useTranslations('Desk.Sections')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
      {isOpen && <SectionDialog editions={editions} onClose={() => setOpen(false)} />}
    </>
  )
}

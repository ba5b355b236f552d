'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Edition } from '@/components/admin/names/names'
import { Button } from '@/components/ui/button'
import { TopicDialog } from './topic-dialog.client'

export function AddTopic({ editions }: { editions: readonly Edition[] }) {
  const t = useTranslations('Desk.Topics')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
      {isOpen && <TopicDialog editions={editions} onClose={() => setOpen(false)} />}
    </>
  )
}

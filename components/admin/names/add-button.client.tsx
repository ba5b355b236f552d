'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type AddButtonProps = {
  /** Whose words it speaks. */
  of: 'People' | 'Topics' | 'Sections'
  dialog: (onClose: () => void) => ReactNode
}

/** Opens the dialog in which one more is named. */
export function AddButton({ of, dialog }: AddButtonProps) {
  const t = useTranslations(`Desk.${of}`)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
      {isOpen && dialog(() => setOpen(false))}
    </>
  )
}

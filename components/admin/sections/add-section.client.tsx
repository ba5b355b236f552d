'use client'
import { AddButton } from '@/components/admin/names/add-button.client'
import type { Edition } from '@/components/admin/names/names'
import { SectionDialog } from './section-dialog.client'

export const AddSection = ({ editions }: { editions: readonly Edition[] }) => (
  <AddButton of="Sections" dialog={(onClose) => <SectionDialog editions={editions} onClose={onClose} />} />
)

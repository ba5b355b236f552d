'use client'
import { AddButton } from '@/components/admin/names/add-button.client'
import type { Edition } from '@/components/admin/names/names'
import { PersonDialog } from './person-dialog.client'

type AddPersonProps = { editions: readonly Edition[]; edition: string }

export const AddPerson = (props: AddPersonProps) => (
  <AddButton of="People" dialog={(onClose) => <PersonDialog {...props} onClose={onClose} />} />
)

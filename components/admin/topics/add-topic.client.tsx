'use client'
import { AddButton } from '@/components/admin/names/add-button.client'
import type { Edition } from '@/components/admin/names/names'
import { TopicDialog } from './topic-dialog.client'

export const AddTopic = ({ editions }: { editions: readonly Edition[] }) => (
  <AddButton of="Topics" dialog={(onClose) => <TopicDialog editions={editions} onClose={onClose} />} />
)

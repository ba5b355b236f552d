'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { callAction } from '@/components/admin/call-action'
import { Combobox } from '@/components/ui/combobox.client'
import { Dialog } from '@/components/ui/dialog.client'

type Found = { id: number; headline: string }
type StoryDialogProps = { locale: string; onAnswer: (story?: Found) => void }

/** Finds a story of the edition by how its headline begins. */
export function StoryDialog({ locale, onAnswer }: StoryDialogProps) {
  const t = useTranslations('Desk.Pages')
  const found = useRef<readonly Found[]>([])
  const search = async (query: string) => {
    const answer = await callAction('stories.suggest', { query, locale })
    found.current = answer.ok ? answer.value : []
    return found.current.map(({ id, headline }) => ({ value: String(id), label: headline }))
  }
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onAnswer()} title={t('story')} size="small">
      <Combobox
        label={t('story')}
        placeholder={t('storyChoose')}
        value={null}
        search={search}
        onChange={(value) => onAnswer(found.current.find(({ id }) => String(id) === value))}
      />
    </Dialog>
  )
}

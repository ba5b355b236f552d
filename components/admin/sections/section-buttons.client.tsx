'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

type SectionButtonsProps = { name: string; isEmpty: boolean; onVerb: (verb: 'edit' | 'remove') => void }

/** What can be done about a section; one with stories stays. */
export function SectionButtons({ name, isEmpty, onVerb }: SectionButtonsProps) {
  const t = useTranslations('Desk.Sections')
  return (
    <span className="inline-flex gap-1">
      <Button variant="quiet" size="small" aria-label={t('editOf', { name })} onClick={() => onVerb('edit')}>
        {t('edit')}
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label={isEmpty ? t('removeTitle', { name }) : t('removeNot', { name })}
        disabled={!isEmpty}
        onClick={() => onVerb('remove')}
      >
        <Trash2 aria-hidden="true" className="size-4" />
      </Button>
    </span>
  )
}

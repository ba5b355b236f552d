'use client'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu.client'

export type NameVerb = 'edit' | 'merge' | 'remove'
type NameMenuProps = {
  /** Whose words it speaks. */
  of: 'People' | 'Topics'
  name: string
  isEmpty: boolean
  onVerb: (verb: NameVerb) => void
}

/** What can be done about a person or a topic; the most frequent in plain sight. */
export function NameMenu({ of, name, isEmpty, onVerb }: NameMenuProps) {
  const t = useTranslations(`Desk.${of}`)
  return (
    <span className="inline-flex gap-1">
      <Button variant="quiet" size="small" aria-label={t('editOf', { name })} onClick={() => onVerb('edit')}>
        {t('edit')}
      </Button>
      <Menu
        trigger={
          <Button variant="quiet" size="icon" aria-label={t('actionsOf', { name })}>
            <Ellipsis aria-hidden="true" className="size-4" />
          </Button>
        }
        items={[
          { label: t('merge'), onSelect: () => onVerb('merge') },
          {
            label: isEmpty ? t('remove') : t('removeNot'),
            danger: isEmpty,
            disabled: !isEmpty,
            onSelect: () => onVerb('remove'),
          },
        ]}
      />
    </span>
  )
}

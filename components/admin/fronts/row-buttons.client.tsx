'use client'
import { ArrowDown, ArrowUp, Pencil, X, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

type RowButtonsProps = {
  /** What is moved, changed or taken away. */
  name: string
  changeLabel: string
  removeLabel: string
  /** Nothing where it cannot go that way. */
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onChange: () => void
  onRemove: () => void
}

/** What is done to a card or a block without dragging it. */
export function RowButtons({ name, onUp, onDown, ...props }: RowButtonsProps) {
  const t = useTranslations('Desk.Fronts')
  return (
    <div className="ms-auto flex shrink-0">
      <RowButton icon={ArrowUp} label={t('moveUp', { name })} onPress={onUp} />
      <RowButton icon={ArrowDown} label={t('moveDown', { name })} onPress={onDown} />
      <RowButton icon={Pencil} label={props.changeLabel} onPress={props.onChange} />
      <RowButton icon={X} label={props.removeLabel} onPress={props.onRemove} />
    </div>
  )
}

type RowButtonProps = { icon: LucideIcon; label: string; onPress: (() => void) | undefined }

const RowButton = ({ icon: Icon, label, onPress }: RowButtonProps) => (
  <Button variant="quiet" size="icon" aria-label={label} title={label} disabled={!onPress} onClick={onPress}>
    <Icon aria-hidden="true" className="size-4" />
  </Button>
)

import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

type BarPopoverProps = { id: string; label: string; className?: string; children: ReactNode }

/**
 * What a button of the bar opens (its `popoverTarget` is this id). The platform's own: it opens, closes and gives the
 * focus back before any script has come, and the first screen waits for less of it.
 */
export function BarPopover({ id, label, className, children }: BarPopoverProps) {
  return (
    <nav id={id} popover="auto" aria-label={label} className={cn('bar-popover', className)}>
      {children}
    </nav>
  )
}

export const closePopover = (id: string) => document.getElementById(id)?.hidePopover()

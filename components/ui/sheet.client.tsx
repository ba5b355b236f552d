'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { buttonClass } from './button'
import { cn } from './cn'
import { useUiWords } from './ui-words.client'

type SheetProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  /** Keeps its height whatever it holds, where parts of it are changed for others. */
  isTall?: boolean
  footer?: ReactNode
  children?: ReactNode
}

/** A panel beside the page; on phones it covers most of it from below. */
export function Sheet({ open, onOpenChange, title, isTall, footer, children }: SheetProps) {
  const words = useUiWords()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="overlay" />
        <Radix.Content className={cn('sheet', isTall && 'sheet-tall')} aria-describedby={undefined}>
          <header className="flex items-center justify-between gap-3 border-b border-rule px-4 py-2">
            <Radix.Title className="text-card font-bold">{title}</Radix.Title>
            <Radix.Close aria-label={words.close} className={buttonClass({ variant: 'quiet', size: 'icon' })}>
              <X aria-hidden="true" className="size-5" />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap gap-2 border-t border-rule px-4 py-3">{footer}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

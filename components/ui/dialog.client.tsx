'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { useRef, type ReactNode } from 'react'
import { buttonClass } from './button'
import { cn } from './cn'
import { useUiWords } from './ui-words.client'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  /** Buttons, the one that acts last. */
  footer?: ReactNode
  size?: 'small' | 'normal' | 'wide'
  /** Stands beside what one is at instead of over it: the page goes on, and keeps the cursor. */
  isBeside?: boolean
  children?: ReactNode
}

const widths = { small: 'max-w-100', normal: 'max-w-140', wide: 'max-w-240' }

/** A question or a form over the page: on phones it rises from the lower edge. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  size = 'normal',
  isBeside = false,
  children,
}: DialogProps) {
  const words = useUiWords()
  const before = useRef<Element>(null)
  const take = (event: Event) => {
    before.current = document.activeElement
    if (isBeside) event.preventDefault()
    else focusWhereItAsks(event)
  }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={!isBeside}>
      <Radix.Portal>
        <Radix.Overlay className="overlay" />
        <Radix.Content
          className={cn('dialog', isBeside && 'dialog-beside', widths[size])}
          onOpenAutoFocus={take}
          onCloseAutoFocus={(event) => giveBack(event, before.current)}
          {...(isBeside && { onInteractOutside: (event) => event.preventDefault() })}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className="flex items-start justify-between gap-3 border-b border-rule px-4 py-3">
            <div>
              <Radix.Title className="text-card font-bold">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-1 text-small text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close aria-label={words.close} className={buttonClass({ variant: 'quiet', size: 'icon' })}>
              <X aria-hidden="true" className="size-5" />
            </Radix.Close>
          </header>
          <div data-asks className="min-h-0 flex-1 overflow-y-auto px-4 py-4">
            {children}
          </div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-rule px-4 py-3">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The cursor returns to where it was, unless somebody has put it elsewhere since. */
function giveBack(event: Event, element: Element | null) {
  event.preventDefault()
  if (document.activeElement === document.body && element instanceof HTMLElement) element.focus()
}

const fields = ':is(input, textarea, select):not(:disabled, [type=hidden], [type=file], [type=radio])'

/** The cursor goes to the first field, never to the button that closes; a phone's keyboard stays away until asked. */
function focusWhereItAsks(event: Event) {
  const dialog = event.currentTarget
  if (!(dialog instanceof HTMLElement)) return
  event.preventDefault()
  const isTouch = window.matchMedia('(pointer: coarse)').matches
  const field = isTouch ? null : dialog.querySelector<HTMLElement>(`[data-asks] ${fields}`)
  const target = field ?? dialog
  target.focus()
}

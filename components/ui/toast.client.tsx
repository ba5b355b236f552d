'use client'
import { Toaster as Sonner } from 'sonner'

export { toast } from 'sonner'

/** Where short messages appear, announced politely; they wait while they are pointed at. */
export function Toaster({
  dir,
  closeLabel,
  label,
}: {
  dir: 'rtl' | 'ltr'
  closeLabel: string
  label: string
}) {
  return (
    <Sonner
      dir={dir}
      position="bottom-center"
      closeButton
      duration={6_000}
      containerAriaLabel={label}
      toastOptions={{ className: 'toast', closeButtonAriaLabel: closeLabel }}
    />
  )
}

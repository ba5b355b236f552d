'use client'
import { useEffect } from 'react'
import { toast, Toaster as Sonner } from 'sonner'

export type ToasterProps = { dir: 'rtl' | 'ltr'; closeLabel: string; label: string }
type Shown = { onShown: (show: typeof toast) => void }

/** The place itself. What was said before it was there is shown when it is. */
export function ToastList({ dir, closeLabel, label, onShown }: ToasterProps & Shown) {
  useEffect(() => onShown(toast), [onShown])
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

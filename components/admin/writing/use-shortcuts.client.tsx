'use client'
import { useEffect, useEffectEvent } from 'react'
import { shortcutOf, type Shortcut } from './shortcut-keys'

/** Hears the screen's keys, wherever the caret stands; a dialog that is open keeps its own. */
export function useShortcuts(onShortcut: (does: Shortcut) => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const does = shortcutOf(event)
    if (!does) return
    const isInDialog =
      event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog]')
    if (isInDialog && does !== 'save') return
    event.preventDefault()
    onShortcut(does)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    // before the editor, which knows some of these keys itself
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

'use client'
import { useSyncExternalStore } from 'react'

const wide = '(min-width: 64rem)'

/** Whether there is room beside the text. The server draws the wide screen. */
export const useWide = () =>
  useSyncExternalStore(
    listen,
    () => matchMedia(wide).matches,
    () => true,
  )

function listen(onChange: () => void) {
  const media = matchMedia(wide)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}

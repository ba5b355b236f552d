'use client'
import { useSyncExternalStore } from 'react'

/** What never changes has nobody to tell. */
const never = () => () => undefined

/** Whether the page hears what is typed yet: nothing is to be typed that it would not know of. */
export const useHeard = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

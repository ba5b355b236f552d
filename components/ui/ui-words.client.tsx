'use client'
import { Direction } from 'radix-ui'
import { createContext, useContext, type ReactNode } from 'react'

/** Words that controls need and that are the same everywhere; the frame gives them. */
export type UiWords = {
  close: string
  remove: string
  noResults: string
  loading: string
  create: string
  clear: string
  time: string
  previousMonth: string
  nextMonth: string
  chooseDate: string
  moveUp: string
  moveDown: string
}

const Words = createContext<UiWords | undefined>(undefined)

export function useUiWords(): UiWords {
  const words = useContext(Words)
  if (!words) throw new Error('A control stands outside of UiProvider')
  return words
}

/** What all controls stand in: their words, and which way the interface reads. */
export function UiProvider({
  words,
  dir,
  children,
}: {
  words: UiWords
  dir: 'rtl' | 'ltr'
  children: ReactNode
}) {
  return (
    <Direction.Provider dir={dir}>
      <Words value={words}>{children}</Words>
    </Direction.Provider>
  )
}

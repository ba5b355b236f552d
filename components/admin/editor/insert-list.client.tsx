'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type InsertItem, insertNames } from './insert-items'

/** Everything that can be inserted, by its name in the interface's language. */
export function useInsertItems(): InsertItem[] {
  const t = useTranslations('Desk.Editor')
  return useMemo(
    () =>
      insertNames.map((name) => ({
        name,
        label: t(`blocks.${name}`),
        alsoCalled: t(`alsoCalled.${name}`),
      })),
    [t],
  )
}

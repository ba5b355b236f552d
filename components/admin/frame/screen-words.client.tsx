'use client'
import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import { useMemo, type ReactNode } from 'react'
import type { SomeDeskWords } from '@/i18n/desk-words'

/** The words of one screen beside those of the frame. */
export function ScreenWords({ words, children }: { words: SomeDeskWords; children: ReactNode }) {
  const { Desk } = useMessages()
  const messages = useMemo(() => ({ Desk: { ...Desk, ...words } }), [Desk, words])
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}

'use client'
import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { useEffect, type ReactNode } from 'react'
import { Toaster } from '@/components/ui/toast.client'
import { UiProvider } from '@/components/ui/ui-words.client'
import { formats } from '@/i18n/formats'
import type { SomeDeskWords } from '@/i18n/desk-words'
import { takeFonts } from './fonts'

type DeskProvidersProps = {
  locale: string
  direction: 'rtl' | 'ltr'
  digits: 'latn' | 'arab'
  timeZone: string
  words: SomeDeskWords
  children: ReactNode
}

/** What the desk's screens stand in: the words of the interface, and which way it reads. */
export function DeskProviders({ locale, direction, digits, timeZone, words, children }: DeskProvidersProps) {
  useEffect(takeFonts, [])
  const numbering = locale.startsWith('ar') ? digits : 'latn'
  return (
    <NextIntlClientProvider
      {...{ formats, timeZone }}
      messages={{ Desk: words }}
      locale={`${locale}-u-nu-${numbering}`}
    >
      <Controls dir={direction}>{children}</Controls>
    </NextIntlClientProvider>
  )
}

function Controls({ dir, children }: { dir: 'rtl' | 'ltr'; children: ReactNode }) {
  const t = useTranslations('Desk.Ui')
  const words = {
    ...{ close: t('close'), remove: t('remove'), noResults: t('noResults'), loading: t('loading') },
    ...{ create: t('create'), clear: t('clear'), time: t('time'), chooseDate: t('chooseDate') },
    ...{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') },
    ...{ moveUp: t('moveUp'), moveDown: t('moveDown') },
  }
  return (
    <UiProvider words={words} dir={dir}>
      {children}
      <Toaster dir={dir} closeLabel={t('close')} label={t('messages')} />
    </UiProvider>
  )
}

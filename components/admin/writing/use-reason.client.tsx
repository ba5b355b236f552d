'use client'
import { useCallback } from 'react'
import { useTranslations } from 'next-intl'

/** Says in words why something was refused; a reason without words of its own is "something broke". */
export function useReason(): (reason: string) => string {
  const t = useTranslations('Desk.Reasons')
  return useCallback((reason) => (t.has(asKey(reason)) ? t(asKey(reason)) : t('broken')), [t])
}

type ReasonKey = Parameters<ReturnType<typeof useTranslations<'Desk.Reasons'>>>[0]

/** Reasons are message keys by contract; `has` is asked before one is used. */
const asKey = (reason: string) => reason as ReasonKey

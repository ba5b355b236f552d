'use client'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'

type NoneNamedProps = {
  /** Whose words it speaks. */
  of: 'People' | 'Topics'
  isFiltered: boolean
}

/** Where a list of people or topics has none. */
export function NoneNamed({ of, isFiltered }: NoneNamedProps) {
  const t = useTranslations(`Desk.${of}`)
  return (
    <EmptyState title={t(isFiltered ? 'noneFound' : 'empty')}>
      {t(isFiltered ? 'noneFoundText' : 'emptyText')}
    </EmptyState>
  )
}

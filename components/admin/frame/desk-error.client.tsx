'use client'
import { useTranslations } from 'next-intl'
import { Button, LinkButton } from '@/components/ui/button'

type DeskErrorProps = { error: unknown; retry: () => void }

/** A screen that broke, within the desk: what was typed is in this browser's journal, and one may try again. */
export function DeskError({ error, retry }: DeskErrorProps) {
  const t = useTranslations('Desk.Frame.broken')
  const id = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <div role="alert" className="grid max-w-measure gap-3 py-8">
      <h1 className="text-large font-bold">{t('title')}</h1>
      <p className="text-muted">{t('text')}</p>
      {id && (
        <p className="text-tiny text-muted">
          {t('id')} <bdi dir="ltr">{id}</bdi>
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => retry()}>
          {t('retry')}
        </Button>
        <LinkButton href="/admin">{t('back')}</LinkButton>
      </p>
    </div>
  )
}

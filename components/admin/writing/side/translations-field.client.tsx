'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { directionOf } from '@/features/documents/text-direction'
import { callAction } from '@/components/admin/call-action'
import { Button } from '@/components/ui/button'
import { useReason } from '../use-reason.client'
import { useWriting } from '../writing-context.client'
import { StatusBadge } from '../status-badge.client'

/** The story in other languages: open one, see one beside this, begin one. */
export function TranslationsField() {
  const t = useTranslations('Desk.Fields.translations')
  const { desk, story } = useWriting()
  const others = desk.editions.filter(({ locale }) => locale !== story.locale)
  if (others.length === 0) return null
  return (
    <section className="grid gap-2">
      <h3 className="text-small font-bold">{t('title')}</h3>
      <p className="text-tiny text-muted">{t('writtenIn', { edition: desk.edition.name })}</p>
      <ul className="divide-y divide-rule border-y border-rule">
        {others.map((edition) => (
          <li key={edition.locale} className="flex flex-wrap items-center gap-2 py-2 text-small">
            <Translation edition={edition} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Translation({ edition }: { edition: { locale: string; name: string; direction: 'rtl' | 'ltr' } }) {
  const t = useTranslations('Desk.Fields.translations')
  const { story, draft, beside, seeBeside } = useWriting()
  const existing = story.translations.find(({ locale }) => locale === edition.locale)
  if (!existing) return <Begin edition={edition} />
  return (
    <>
      <span className="w-full">
        <span className="text-tiny text-muted">{edition.name}</span>{' '}
        <Link
          href={`/admin/articles/${existing.id}`}
          lang={edition.locale}
          dir={directionOf(existing.headline, edition.direction) ?? edition.direction}
          onClick={() => void draft.flush()}
          className="block font-semibold underline-offset-4 hover:text-accent hover:underline"
        >
          {existing.headline || t('noHeadline')}
        </Link>
      </span>
      <StatusBadge status={existing.status} />
      <Button
        variant="quiet"
        size="small"
        aria-pressed={beside === existing.id}
        onClick={() => seeBeside(beside === existing.id ? null : existing.id)}
      >
        {t(beside === existing.id ? 'hideBoth' : 'seeBoth')}
      </Button>
    </>
  )
}

function Begin({ edition }: { edition: { locale: string; name: string } }) {
  const t = useTranslations('Desk.Fields.translations')
  const reason = useReason()
  const router = useRouter()
  const { draft, story } = useWriting()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  const begin = async () => {
    setBusy(true)
    await draft.flush()
    const answer = await callAction('articles.translate', { id: story.id, locale: edition.locale })
    if (answer.ok) return router.push(`/admin/articles/${answer.value.id}`)
    setBusy(false)
    setRefusal(answer.reason)
  }

  return (
    <>
      <span className="grow text-muted">{edition.name}</span>
      <Button variant="secondary" size="small" disabled={isBusy} onClick={begin}>
        {t('begin')}
      </Button>
      {refusal && (
        <p role="alert" className="w-full text-tiny text-danger">
          {reason(refusal)}
        </p>
      )}
    </>
  )
}

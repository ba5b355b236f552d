'use client'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { callAction } from '@/components/admin/call-action'
import { Button } from '@/components/ui/button'
import { RadioRows } from './publishing/radio-rows.client'
import { useReason } from './use-reason.client'
import type { ArticleKind } from '@/db/schema/articles'

type NewStoryProps = {
  editions: { locale: string; name: string }[]
  kinds: readonly ArticleKind[]
  locale: string
}

/** In which language and of what kind: then the writing screen opens. */
export function NewStory({ editions, kinds, locale: own }: NewStoryProps) {
  const t = useTranslations('Desk.Writing.begin')
  const kindName = useTranslations('Desk.Fields.kinds')
  const reason = useReason()
  const router = useRouter()
  const [locale, setLocale] = useState(own)
  const [kind, setKind] = useState<ArticleKind>('news')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  const begin = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await callAction('articles.create', { locale, kind })
    if (answer.ok) return router.replace(`/admin/articles/${answer.value.id}`)
    setBusy(false)
    setRefusal(answer.reason)
  }

  return (
    <form onSubmit={begin} className="grid gap-6">
      {editions.length > 1 && (
        <RadioRows
          legend={t('edition')}
          name="edition"
          value={locale}
          onChange={setLocale}
          rows={editions.map((edition) => ({ value: edition.locale, label: edition.name }))}
        />
      )}
      <RadioRows
        legend={t('kind')}
        name="kind"
        value={kind}
        onChange={setKind}
        rows={kinds.map((one) => ({ value: one, label: kindName(one), hint: t(`kindHints.${one}`) }))}
      />
      {refusal && (
        <p role="alert" className="text-small text-danger">
          {reason(refusal)}
        </p>
      )}
      <Button type="submit" variant="primary" disabled={isBusy} className="justify-self-start">
        {t('start')}
      </Button>
    </form>
  )
}

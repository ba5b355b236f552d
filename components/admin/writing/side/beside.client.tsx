'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { X } from 'lucide-react'
import { callAction } from '@/components/admin/call-action'
import { Button } from '@/components/ui/button'
import type { OpenStory } from '@/features/articles/open-story'
import { directionOf } from '@/features/documents/text-direction'
import { plainText } from '@/features/documents/text'
import { useReason } from '../use-reason.client'
import { useWriting } from '../writing-context.client'

/** The story in its other language, to read and copy from while writing. */
export function Beside({ id }: { id: number }) {
  const t = useTranslations('Desk.Writing.beside')
  const reason = useReason()
  const { seeBeside } = useWriting()
  const { other, refusal } = useOther(id)
  return (
    <aside aria-label={t('label')} className="border-rule lg:border-s lg:ps-8">
      <div className="flex items-center justify-between gap-2 pb-4">
        <h2 className="text-small font-bold text-muted">{t('label')}</h2>
        <Button variant="quiet" size="icon" aria-label={t('close')} onClick={() => seeBeside(null)}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
      {refusal && <p className="text-small text-danger">{reason(refusal)}</p>}
      {other && <OtherStory other={other} />}
    </aside>
  )
}

function useOther(id: number) {
  const [answered, setAnswered] = useState<{ other?: OpenStory; refusal?: string }>({})
  useEffect(() => {
    let isWanted = true
    void callAction('articles.open', { id }).then((answer) => {
      if (isWanted) setAnswered(answer.ok ? { other: answer.value } : { refusal: answer.reason })
    })
    return () => {
      isWanted = false
    }
  }, [id])
  return answered
}

function OtherStory({ other }: { other: OpenStory }) {
  const t = useTranslations('Desk.Writing.beside')
  const { content } = other
  return (
    <article lang={other.locale} dir={other.direction} tabIndex={0} className="grid gap-4">
      {content.kicker && <p className="text-small font-semibold text-accent">{content.kicker}</p>}
      <h3 dir={directionOf(content.headline, other.direction)} className="text-large font-heavy">
        {content.headline || t('noHeadline')}
      </h3>
      {content.standfirst && <p className="text-card text-muted">{content.standfirst}</p>}
      {content.body.content.map((block, at) => {
        const text = plainText({ type: 'doc', content: [block] })
        if (text === '') return null
        return (
          <p
            key={at}
            dir={directionOf(text, other.direction)}
            className={
              block.type === 'heading' ? 'text-card font-bold' : 'leading-relaxed whitespace-pre-wrap'
            }
          >
            {text}
          </p>
        )
      })}
      <Link
        href={`/admin/articles/${other.id}`}
        className="text-small text-accent underline underline-offset-4"
      >
        {t('toStory')}
      </Link>
    </article>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { Lock } from 'lucide-react'
import { plainText } from '@/features/documents/text'
import { useWriting } from './writing-context.client'

/** Why the text cannot be changed here, and who can change it. */
export function ReadOnlyNotice() {
  const t = useTranslations('Desk.Writing.readOnly')
  const { desk, story, isEditable } = useWriting()
  if (isEditable) return null
  const why = story.status === 'killed' ? 'killed' : story.createdBy?.id === desk.me.id ? 'decided' : 'others'
  return (
    <>
      <p role="note" className="mb-6 flex gap-3 border-s-2 border-accent bg-panel px-4 py-3 text-small">
        <Lock aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
        {t(why, { name: story.createdBy?.name ?? t('somebody') })}
      </p>
      <Unsent />
    </>
  )
}

/** What could not be saved in time is not lost: it is here to be read and copied. */
function Unsent() {
  const t = useTranslations('Desk.Writing.unsent')
  const { draft, story } = useWriting()
  if (draft.unsent.length === 0) return null
  return (
    <details className="mb-6 border-s-2 border-warn ps-4 text-small">
      <summary className="cursor-pointer font-semibold">{t('show')}</summary>
      <p className="py-2 text-muted">{t('title')}</p>
      {draft.unsent.map((content, at) => (
        <div key={at} lang={story.locale} dir={story.direction} className="grid gap-2 whitespace-pre-wrap">
          <p className="font-bold">{content.headline}</p>
          <p>{content.standfirst}</p>
          <p>{plainText(content.body)}</p>
        </div>
      ))}
    </details>
  )
}

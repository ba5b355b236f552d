'use client'
import { useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { countWords, plainText, readingMinutes } from '@/features/documents/text'
import { useWriting } from './writing-context.client'

/** How long the story is, for whoever cuts it to size. */
export function StoryCounts() {
  const t = useTranslations('Desk.Writing.counts')
  const { draft, story } = useWriting()
  const body = useDeferredValue(draft.content.body)
  const { words, letters } = useMemo(() => {
    const text = plainText(body)
    return { words: countWords(text), letters: [...text.replace(/\s/g, '')].length }
  }, [body])
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-rule pt-3 text-tiny text-muted tabular-nums">
      <span>{t('words', { n: words })}</span>
      <span>{t('letters', { n: letters })}</span>
      {words > 0 && <span>{t('minutes', { n: readingMinutes(words, story.locale) })}</span>}
      <span>{t('headline', { n: [...draft.content.headline].length })}</span>
    </p>
  )
}

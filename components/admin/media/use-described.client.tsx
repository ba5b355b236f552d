'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import type { PictureMedia } from '@/features/media/picture-media'

export type PictureWords = { alt: string; caption: string; credit: string }

const known = ({ alt, caption, credit }: PictureMedia): PictureWords => ({
  ...{ alt, caption: caption ?? '', credit: credit ?? '' },
})

/** What is being said of pictures; it is kept when one asks, and at the latest when they are placed. */
export function useDescribed(locale: string) {
  const t = useTranslations('Desk.Media')
  const { isBusy, ask } = useVerb()
  const [written, setWritten] = useState<Record<number, PictureWords>>({})
  const wordsOf = (picture: PictureMedia) => written[picture.id] ?? known(picture)
  const write = (id: number, words: PictureWords) => setWritten((before) => ({ ...before, [id]: words }))

  /** The picture with its words once they are kept; undefined where they were refused. */
  const keep = async (picture: PictureMedia, say?: string): Promise<PictureMedia | undefined> => {
    const words = wordsOf(picture)
    const isKept = JSON.stringify(words) === JSON.stringify(known(picture))
    if (!isKept || say) {
      const answer = await ask(callAction('media.describe', { id: picture.id, locale, ...words }), say)
      if (!answer.ok) return undefined
    }
    return { ...picture, alt: words.alt, caption: words.caption || null, credit: words.credit || null }
  }
  const keepAll = async (pictures: readonly PictureMedia[]) => {
    const all: PictureMedia[] = []
    for (const picture of pictures) {
      const kept = await keep(picture)
      if (!kept) return undefined
      all.push(kept)
    }
    return all
  }
  return { isBusy, wordsOf, write, keepAll, save: (picture: PictureMedia) => keep(picture, t('described')) }
}

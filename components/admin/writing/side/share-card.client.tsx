'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { sharedDescription, sharedTitle } from '@/features/seo/shared-words'
import { useWriting } from '../writing-context.client'
import { storyAddress } from './story-address'

/** Long enough not to draw between two words. */
const PAUSE_MS = 1_200

/** The story as a card in a chat or on a social page: the picture is drawn by what draws it for readers. */
export function ShareCard() {
  const t = useTranslations('Desk.Fields.seo')
  const { desk, story, draft } = useWriting()
  const { content } = draft
  const card = useDrawnCard()
  return (
    <figure className="grid grid-cols-1 gap-1.5" aria-busy={card === undefined}>
      <figcaption className="text-tiny font-semibold text-muted">{t('sharePreview')}</figcaption>
      <div lang={story.locale} dir={story.direction} className="overflow-hidden border border-rule bg-panel">
        {card ? (
          <img src={card} alt={content.headline} width={1_200} height={630} className="h-auto w-full" />
        ) : (
          <p className="grid aspect-[1.91] place-items-center border-b border-rule px-6 text-center text-tiny text-muted">
            {t(card === null ? 'noCard' : 'drawing')}
          </p>
        )}
        <div className="grid gap-0.5 p-3">
          <p className="text-tiny text-muted">
            <bdi dir="ltr">{storyAddress({ edition: desk.edition, id: desk.story.id }, content).host}</bdi>
          </p>
          <p className="line-clamp-2 pb-0.5 text-small font-bold">
            {sharedTitle(content) || t('noHeadline')}
          </p>
          <p className="line-clamp-2 pb-0.5 text-tiny text-muted">{sharedDescription(content)}</p>
        </div>
      </div>
    </figure>
  )
}

/** The address of the card, drawn anew some time after what it shows changed; null where there is nothing to draw. */
function useDrawnCard(): string | null | undefined {
  const { story, draft } = useWriting()
  const [card, setCard] = useState<string | null>()
  const { flush, content } = draft
  const { headline, sectionId, leadMediaId } = content
  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      await flush()
      const answer = await callAction('shareCards.draw', { id: story.id })
      if (isWanted) setCard(answer.ok ? answer.value.card : null)
    }
    const timer = setTimeout(() => void draw(), PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [flush, story.id, headline, sectionId, leadMediaId])
  return card
}

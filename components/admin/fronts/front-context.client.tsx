'use client'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { FrontCard } from '@/features/front/arrangement'
import { LEAD_COUNT, LIVE_COUNT, OPINION_COUNT, SECONDARY_COUNT } from '@/features/front/limits'
import { standingsOf, type CardStanding } from '@/features/front/standing'
import { makeDateFormatter, type DateFormatter } from '@/lib/dates'
import { cardsIn, listOf, type ListName } from './edit-front'
import type { DeskStory, FrontScreenProps } from './front-desk'
import { useFront, type FrontHandle } from './use-front.client'

type FrontView = FrontHandle & {
  screen: FrontScreenProps
  format: DateFormatter
  storyOf: (articleId: number) => DeskStory | undefined
  /** What a card is called: its own words, else its story's. */
  nameOf: (card: Pick<FrontCard, 'articleId' | 'headline'>) => string
  thumbnailOf: (card: Pick<FrontCard, 'articleId' | 'mediaId' | 'isWithoutPicture'>) => string | undefined
  standingOf: (cardId: string) => CardStanding
  titleOf: (list: ListName) => string
  placesIn: (list: ListName) => number
  /** Stories that fill a list after its cards. */
  filledIn: (list: ListName) => number[]
}

const Context = createContext<FrontView | undefined>(undefined)

/** A front and all that its parts ask about it. */
export function FrontProvider({ screen, children }: { screen: FrontScreenProps; children: ReactNode }) {
  const front = useFront(screen.opened)
  const view = useView(front, screen)
  return <Context value={view}>{children}</Context>
}

export function useFrontView(): FrontView {
  const view = useContext(Context)
  if (!view) throw new Error('A part of a front stands outside of its screen')
  return view
}

const places: Record<string, number> = {
  lead: LEAD_COUNT,
  live: LIVE_COUNT,
  secondary: SECONDARY_COUNT,
  opinion: OPINION_COUNT,
}

function useView(front: FrontHandle, screen: FrontScreenProps): FrontView {
  const t = useTranslations('Desk.Fronts')
  const { desk, arrangement } = front
  return useMemo(() => {
    const stories = new Map(desk.stories.map((story) => [story.id, story]))
    const thumbnails = new Map(desk.thumbnails.map(({ id, path }) => [id, path]))
    const { lead, live, secondary, opinion, blocks } = desk.shown
    const shown = new Set([lead, live, secondary, opinion, ...blocks.map((block) => block.stories)].flat())
    const storyOf = (articleId: number) => stories.get(articleId)
    const standings = standingsOf(arrangement, storyOf, shown, new Date(desk.now))
    const shownIn = (list: ListName): readonly number[] =>
      list === 'lead' || list === 'live' || list === 'secondary' || list === 'opinion'
        ? desk.shown[list]
        : (blocks.find(({ id }) => id === list)?.stories ?? [])
    const byHand = new Set(arrangement.lead.concat(arrangement.secondary).map(({ articleId }) => articleId))
    return {
      ...front,
      screen,
      storyOf,
      format: makeDateFormatter(screen.dates),
      nameOf: ({ articleId, headline }) => headline ?? storyOf(articleId)?.headline ?? t('unknownStory'),
      thumbnailOf: ({ articleId, mediaId, isWithoutPicture }) =>
        isWithoutPicture
          ? undefined
          : (thumbnails.get(mediaId ?? storyOf(articleId)?.mediaId ?? 0) ??
            thumbnails.get(storyOf(articleId)?.mediaId ?? 0)),
      standingOf: (cardId) =>
        standings.get(cardId) ?? (listOf(arrangement, cardId) === undefined ? 'gone' : 'shown'),
      titleOf: (list) =>
        places[list] === undefined
          ? (arrangement.blocks?.find(({ id }) => id === list)?.title ?? '')
          : t(`slots.${slotOf(list)}`),
      placesIn: (list) => places[list] ?? arrangement.blocks?.find(({ id }) => id === list)?.count ?? 0,
      filledIn: (list) => {
        const own = new Set(cardsIn(arrangement, list).map(({ articleId }) => articleId))
        return shownIn(list).filter((id) => !own.has(id) && !byHand.has(id))
      },
    }
  }, [front, screen, desk, arrangement, t])
}

const slotOf = (list: string) =>
  list === 'lead' || list === 'live' || list === 'secondary' ? list : ('opinion' as const)

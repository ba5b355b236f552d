'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Dialog } from '@/components/ui/dialog.client'
import type { FrontArrangement } from '@/features/front/arrangement'
import { cardsIn, listsOf } from './edit-front'
import { useFrontView } from './front-context.client'

/** Somebody was faster: both arrangements side by side, what differs marked, until one is chosen. Neither is lost. */
export function OvertakenDialog() {
  const t = useTranslations('Desk.Fronts.overtaken')
  const { overtaken, choose, format } = useFrontView()
  if (!overtaken) return null
  const { mine, theirs } = overtaken
  const at = theirs.hasDraft ? theirs.draftedAt : theirs.liveAt
  const by = (theirs.hasDraft ? theirs.draftedBy : theirs.liveBy) ?? t('somebody')
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      size="wide"
      title={t('title')}
      description={t(theirs.hasDraft ? 'drafted' : 'wentLive', {
        name: by,
        when: at ? format.dateTime(new Date(at)) : '',
      })}
      footer={
        <>
          <Button onClick={() => choose('theirs')}>{t('takeTheirs', { name: by })}</Button>
          <Button variant="primary" onClick={() => choose('mine')}>
            {t('keepMine')}
          </Button>
        </>
      }
    >
      <div className="grid gap-6 sm:grid-cols-2">
        <Compared title={t('mine')} front={mine} other={theirs.arrangement} />
        <Compared title={t('theirs', { name: by })} front={theirs.arrangement} other={mine} />
      </div>
      <p className="mt-4 text-small text-muted">{t('bothKept')}</p>
    </Dialog>
  )
}

type ComparedProps = { title: string; front: FrontArrangement; other: FrontArrangement }

function Compared({ title, front, other }: ComparedProps) {
  const t = useTranslations('Desk.Fronts.overtaken')
  const { screen, titleOf, nameOf } = useFrontView()
  const blockOf = (id: string) => front.blocks?.find((block) => block.id === id)
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="border-b border-rule pb-1 font-bold">{title}</h3>
      {listsOf(front, screen.isSection).map((list) => (
        <div key={list} className="py-2">
          <h4 className="text-tiny font-semibold text-muted">{blockOf(list)?.title ?? titleOf(list)}</h4>
          <ol className="text-small">
            {cardsIn(front, list).map((card, index) => {
              const isOther = cardsIn(other, list)[index]?.articleId !== card.articleId
              return (
                <li key={card.id} className={cn('py-0.5', isOther && 'font-semibold text-warn')}>
                  <bdi lang={screen.edition.locale}>{nameOf(card)}</bdi>
                  {isOther && <span className="sr-only"> ({t('differs')})</span>}
                </li>
              )
            })}
            {cardsIn(front, list).length === 0 && <li className="text-muted">{t('nothing')}</li>}
          </ol>
        </div>
      ))}
    </section>
  )
}

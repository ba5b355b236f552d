'use client'
import { useTranslations } from 'next-intl'
import { useHeard } from '@/components/ui/use-heard.client'
import { Blocks } from './blocks.client'
import { CardList } from './card-list.client'
import { FrontDrag } from './drag.client'
import { Earlier } from './earlier.client'
import { cardsIn } from './edit-front'
import type { FrontScreenProps } from './front-desk'
import { FrontProvider, useFrontView } from './front-context.client'
import { LiveBar } from './live-bar.client'
import { OvertakenDialog } from './overtaken-dialog.client'

/** A front being arranged: its slots and blocks, what is live, and what was before. */
export function FrontScreen(screen: FrontScreenProps) {
  const isHeard = useHeard()
  const slots = screen.isSection
    ? (['lead', 'secondary'] as const)
    : (['live', 'lead', 'secondary', 'opinion'] as const)
  return (
    <FrontProvider screen={screen}>
      {/* until the page hears it, nothing is to be moved that it would not know of */}
      <fieldset disabled={!isHeard} className="min-w-0">
        <LiveBar />
        <div className="mt-5 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
          <FrontDrag>
            <div className="grid min-w-0 content-start gap-7">
              {slots.map((slot) => (
                <Slot key={slot} slot={slot} />
              ))}
              <Blocks />
            </div>
          </FrontDrag>
          <Earlier />
        </div>
        <OvertakenDialog />
      </fieldset>
    </FrontProvider>
  )
}

function Slot({ slot }: { slot: 'lead' | 'live' | 'secondary' | 'opinion' }) {
  const t = useTranslations('Desk.Fronts')
  const { arrangement, placesIn } = useFrontView()
  return (
    <section aria-labelledby={`slot-${slot}`}>
      <header className="flex flex-wrap items-baseline gap-x-3 border-b-2 border-ink pb-1">
        <h2 id={`slot-${slot}`} className="font-bold">
          {t(`slots.${slot}`)}
        </h2>
        <p className="text-tiny text-muted">
          {t('byHand', { n: cardsIn(arrangement, slot).length, places: placesIn(slot) })}
        </p>
      </header>
      <CardList list={slot} />
    </section>
  )
}

'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { later } from '@/components/ui/later.client'
import { ReceiptStrip, type Done } from './publishing/receipt.client'
import { stepsFor, type Step } from './publishing/steps'
import { LeadFigure } from './lead-figure.client'
import { ReadOnlyNotice } from './read-only-notice.client'
import { SidePanel, SideSheet } from './side/side-panel.client'
import { tabs } from './side/tabs'
import { StoryBody } from './story-body.client'
import { StoryHead } from './story-head.client'
import { useShortcuts } from './use-shortcuts.client'
import { useWide } from './use-wide.client'
import { WritingBar } from './writing-bar.client'
import { useWriting } from './writing-context.client'
import type { WritingDesk } from './writing-desk'
import { WritingRoom } from './writing-room.client'

const Publishing = later(() => import('./publishing/publishing.client').then((part) => part.Publishing))
const ShortcutHelp = later(() => import('./shortcut-help.client').then((part) => part.ShortcutHelp))
const Beside = later(() => import('./side/beside.client').then((part) => part.Beside))

/** The screen an editor lives in: the text, its fields and its state. */
export function WritingScreen({ desk }: { desk: WritingDesk }) {
  return (
    <WritingRoom desk={desk}>
      <Screen />
    </WritingRoom>
  )
}

function Screen() {
  const { desk, story, draft, isChanged, isEditable, takeStory, goTo, openTab, openPreview } = useWriting()
  const [step, setStep] = useState<Step>()
  const [done, setDone] = useState<Done>()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const steps = stepsFor({ status: story.status, isChanged, mayWrite: isEditable }, desk.me.may)

  useShortcuts((does) => {
    if (does === 'save') void draft.flush()
    else if (does === 'next') setStep(steps.primary)
    else if (does === 'help') setHelpOpen(true)
    else if (does === 'preview') openPreview()
    else if (does === 'headline' || does === 'body') goTo({ field: does })
    else openTab(tabs.find((tab) => does === `tab:${tab}`) ?? null)
  })

  return (
    <div className="writing-room">
      <WritingBar steps={steps} onStep={setStep} onPreview={openPreview} onHelp={() => setHelpOpen(true)} />
      {done && (
        <ReceiptStrip
          done={done}
          onClose={() => setDone(undefined)}
          onUndone={(decided) => {
            takeStory(decided.story)
            setDone({ outcome: 'undone', decided, at: done.at + 1 })
          }}
        />
      )}
      <Room />
      {step && (
        <Publishing
          step={step}
          onClose={() => setStep(undefined)}
          onDone={(outcome, decided) => {
            takeStory(decided.story)
            setStep(undefined)
            setDone((before) => ({ outcome, decided, at: (before?.at ?? 0) + 1 }))
          }}
        />
      )}
      {isHelpOpen && <ShortcutHelp onClose={() => setHelpOpen(false)} />}
    </div>
  )
}

/** The text in the middle, what belongs to it at its side. */
function Room() {
  const t = useTranslations('Desk.Writing')
  const { draft, beside } = useWriting()
  const isWide = useWide()
  return (
    <div className="flex">
      <div className="min-w-0 grow px-4 sm:px-8 md:pb-24 lg:ps-18">
        <h1 className="sr-only">{draft.content.headline || t('untitled')}</h1>
        <div
          className={
            beside === null ? 'mx-auto max-w-measure' : 'mx-auto grid max-w-pair gap-10 lg:grid-cols-2'
          }
        >
          <article aria-label={t('story')} className="min-w-0 pt-6 lg:pt-10">
            <ReadOnlyNotice />
            <StoryHead />
            <LeadFigure />
            <StoryBody />
          </article>
          {beside !== null && (
            <div className="min-w-0 pt-6 lg:pt-10">
              <Beside id={beside} />
            </div>
          )}
        </div>
      </div>
      {isWide ? <SidePanel /> : <SideSheet />}
    </div>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ArrowRight, Ellipsis, Eye, Keyboard, PanelBottomOpen } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu.client'
import { Presence } from './presence.client'
import type { Step, Steps } from './publishing/steps'
import { SaveState } from './save-state.client'
import { StatusBadge } from './status-badge.client'
import { useWriting } from './writing-context.client'

type WritingBarProps = {
  steps: Steps
  onStep: (step: Step) => void
  onPreview: () => void
  onHelp: () => void
}

/** What the story is, whether it is kept, who else is here, and what comes next. */
export function WritingBar({ steps, onStep, onPreview, onHelp }: WritingBarProps) {
  const t = useTranslations('Desk.Writing')
  const nameOf = useStepName()
  const { story, isChanged, draft, openTab } = useWriting()
  const { primary } = steps
  const isLive = story.status === 'published' && story.path !== null
  return (
    <section aria-label={t('bar')} className="writing-bar">
      <Link
        href="/admin/articles"
        aria-label={t('back')}
        onClick={() => void draft.flush()}
        className="grid size-10 shrink-0 place-items-center text-muted hover:text-ink"
      >
        <ArrowRight aria-hidden="true" className="size-5 ltr:-scale-x-100" />
      </Link>
      <div className="grid min-w-0 grow gap-x-3 gap-y-0.5 sm:flex sm:items-center">
        <div className="flex items-center gap-2">
          <StatusBadge status={story.status} />
          {isChanged && isLive && <span className="truncate text-tiny text-warn">{t('unpublished')}</span>}
        </div>
        <SaveState />
      </div>
      <Presence />
      <Button
        variant="quiet"
        size="icon"
        aria-label={t('preview')}
        onClick={onPreview}
        className="max-sm:hidden"
      >
        <Eye aria-hidden="true" className="size-5" />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label={t('beside.open')}
        className="lg:hidden"
        onClick={() => openTab('fields')}
      >
        <PanelBottomOpen aria-hidden="true" className="size-5" />
      </Button>
      {primary && (
        <Button variant="primary" onClick={() => onStep(primary)}>
          {nameOf(primary)}
        </Button>
      )}
      <MoreMenu {...{ steps, onStep, onHelp, onPreview }} />
    </section>
  )
}

function MoreMenu({ steps, onStep, onHelp, onPreview }: WritingBarProps) {
  const t = useTranslations('Desk.Writing')
  const nameOf = useStepName()
  const { story } = useWriting()
  const { path } = story
  const isLive = story.status === 'published' && path !== null
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="icon" aria-label={t('more')}>
          <Ellipsis aria-hidden="true" className="size-5" />
        </Button>
      }
      items={[
        ...steps.others.map((one) => ({
          label: nameOf(one),
          danger: one === 'withdraw' || one === 'kill',
          onSelect: () => onStep(one),
        })),
        { label: t('preview'), onSelect: onPreview },
        ...(isLive ? [{ label: t('openLive'), onSelect: () => void window.open(path, '_blank') }] : []),
        {
          label: t('keys.title'),
          icon: <Keyboard aria-hidden="true" className="size-4" />,
          onSelect: onHelp,
        },
      ]}
    />
  )
}

/** A step by the name it has at this moment: to update an unchanged story is to correct it. */
function useStepName() {
  const t = useTranslations('Desk.Publishing')
  const { story, isChanged } = useWriting()
  return (step: Step) => {
    if (step === 'schedule' && story.status === 'scheduled') return t('scheduleAgain')
    return step === 'update' && !isChanged ? t('correct') : t(`steps.${step}`)
  }
}

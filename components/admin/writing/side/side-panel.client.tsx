'use client'
import { createElement, type ComponentType, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { FileText, GitCompareArrows, History, Link2, MessageSquare, Search, SpellCheck } from 'lucide-react'
import { countOf, threadsOf } from '@/components/admin/comments/threads'
import { Sheet } from '@/components/ui/sheet.client'
import { cn } from '@/components/ui/cn'
import { later } from '@/components/ui/later.client'
import { useWriting } from '../writing-context.client'
import { tabs, type Tab } from './tabs'

const borrowed = () => import('./borrowed-tabs.client')
const parts: Record<Tab, { Icon: ComponentType<{ className?: string }>; Panel: ComponentType }> = {
  fields: {
    Icon: FileText,
    Panel: later(() => import('./fields-tab.client').then((part) => part.FieldsTab)),
  },
  seo: { Icon: Search, Panel: later(() => import('./seo-tab.client').then((part) => part.SeoTab)) },
  related: {
    Icon: Link2,
    Panel: later(() => import('./related-tab.client').then((part) => part.RelatedTab)),
  },
  copyDesk: { Icon: SpellCheck, Panel: later(() => borrowed().then((part) => part.CopyDeskTab)) },
  comments: { Icon: MessageSquare, Panel: later(() => borrowed().then((part) => part.CommentsTab)) },
  revisions: { Icon: History, Panel: later(() => borrowed().then((part) => part.RevisionsTab)) },
  versions: {
    Icon: GitCompareArrows,
    Panel: later(() => import('./versions-tab.client').then((part) => part.VersionsTab)),
  },
}

/** What stands beside the text on a wide screen: a rail of tabs, and the one that is open. */
export function SidePanel() {
  const t = useTranslations('Desk.Writing')
  const { tab } = useWriting()
  return (
    <aside
      aria-label={t('beside.panel')}
      className="sticky top-(--bar) hidden h-[calc(100dvh-var(--bar))] border-s border-rule lg:flex"
    >
      {tab && (
        <div className="w-88 overflow-y-auto overscroll-contain border-e border-rule p-5 xl:w-100">
          <TabPanel tab={tab} />
        </div>
      )}
      <TabRail className="flex-col" />
    </aside>
  )
}

/** The same on a phone: a sheet from below. */
export function SideSheet() {
  const t = useTranslations('Desk.Writing')
  const { tab, openTab } = useWriting()
  return (
    <Sheet
      open={tab !== null}
      onOpenChange={(isOpen) => !isOpen && openTab(null)}
      title={t('beside.panel')}
      isTall
    >
      <TabRail className="-mx-4 overflow-x-auto border-b border-rule px-2" />
      <div className="pt-4">{tab && <TabPanel tab={tab} />}</div>
    </Sheet>
  )
}

const tabId = (tab: Tab) => `tab-${tab}`

function TabPanel({ tab }: { tab: Tab }): ReactNode {
  const t = useTranslations('Desk.Writing.tabs')
  return (
    <section aria-labelledby={`${tabId(tab)}-name`}>
      <h2 id={`${tabId(tab)}-name`} className="mb-4 text-card font-bold">
        {t(tab)}
      </h2>
      {createElement(parts[tab].Panel)}
    </section>
  )
}

/** Buttons and not ARIA tabs: pressing the one that is open closes it, and leaves nothing but the text. */
function TabRail({ className }: { className?: string }) {
  const t = useTranslations('Desk.Writing.tabs')
  const { tab: open, openTab } = useWriting()
  const counts = useCounts()
  return (
    <div role="group" aria-label={t('rail')} className={cn('flex shrink-0', className)}>
      {tabs.map((tab) => (
        <RailButton
          key={tab}
          tab={tab}
          count={counts[tab] ?? 0}
          isOpen={open === tab}
          onPress={() => openTab(open === tab ? null : tab)}
        />
      ))}
    </div>
  )
}

type RailButtonProps = { tab: Tab; count: number; isOpen: boolean; onPress: () => void }

function RailButton({ tab, count, isOpen, onPress }: RailButtonProps) {
  const t = useTranslations('Desk.Writing.tabs')
  const { Icon } = parts[tab]
  return (
    <button type="button" aria-pressed={isOpen} onClick={onPress} className="rail-button">
      <Icon aria-hidden="true" className="size-5" />
      {t(tab)}
      {count > 0 && (
        <span className="absolute end-1 top-0.5 min-w-4.5 rounded-full bg-accent px-1 text-center text-[.75rem] font-bold text-paper tabular-nums">
          {count}
        </span>
      )}
    </button>
  )
}

/** What waits in a tab: marks of the copy desk, open talks, other versions. */
function useCounts(): Partial<Record<Tab, number>> {
  const { findings, draft, comments } = useWriting()
  const open = countOf(threadsOf(comments.comments ?? []), 'open')
  return { copyDesk: findings.length, comments: open, versions: draft.otherVersions.length }
}

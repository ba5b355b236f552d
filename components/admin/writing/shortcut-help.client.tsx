'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog.client'
import { keyNames, shortcuts, type Shortcut } from './shortcut-keys'
import type { Tab } from './side/tabs'

/** Every key of the screen and what it does. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('Desk.Writing.keys')
  const tabName = useTranslations('Desk.Writing.tabs')
  const isApple = /Mac|iP(hone|ad)/.test(navigator.userAgent)
  const nameOf = (does: Shortcut) =>
    isTabShortcut(does) ? t('tab', { name: tabName(tabIn(does)) }) : t(does)
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title={t('title')} description={t('intro')}>
      <dl className="divide-y divide-rule">
        {shortcuts.map(({ does, key }) => (
          <div key={does} className="flex items-center justify-between gap-4 py-2 text-small">
            <dt>{nameOf(does)}</dt>
            <dd dir="ltr" className="flex gap-1">
              {keyNames(key, isApple).map((name) => (
                <kbd key={name} className="border border-rule bg-panel px-1.5 py-0.5 text-tiny">
                  {name}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

const isTabShortcut = (does: Shortcut): does is `tab:${Tab}` => does.startsWith('tab:')
const tabIn = (does: `tab:${Tab}`): Tab => does.slice('tab:'.length) as Tab

'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog.client'
import { useEditorDesk } from './editor-desk.client'
import { isMac } from './is-mac'
import { type ShortcutName, keysOf } from './shortcuts'

const groups: readonly (readonly ['text' | 'structure' | 'around', readonly ShortcutName[]])[] = [
  ['text', ['strong', 'link', 'highlight', 'language', 'isolate', 'clearMarks', 'undo', 'redo', 'fix']],
  [
    'structure',
    [
      'paragraph',
      'heading2',
      'heading3',
      'heading4',
      'bulletList',
      'orderedList',
      'blockquote',
      'insert',
      'leave',
    ],
  ],
  [
    'around',
    [
      'moveUp',
      'moveDown',
      'duplicate',
      'deleteBlock',
      'selectOutside',
      'blockMenu',
      'comment',
      'toolbar',
      'help',
    ],
  ],
]

/** What the keyboard can do here. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('Desk.Editor.help')
  const { editor } = useEditorDesk()
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('title')}
      description={t('description')}
      size="wide"
    >
      {/* It scrolls on a phone, and there is nothing in it to go to */}
      <div role="group" aria-label={t('title')} tabIndex={0} className="grid gap-6 sm:grid-cols-3">
        {groups.map(([group, names]) => (
          <section key={group}>
            <h3 className="text-small font-bold">{t(group)}</h3>
            <dl className="mt-2 grid gap-1.5 text-small">
              {names.map((name) => (
                <Row key={name} name={t(`names.${name}`)} keys={keysOf(name, isMac())} />
              ))}
              {group === 'text' && <Row name={t('breakLine')} keys={['Shift', 'Enter']} />}
              {group === 'structure' && <Row name={t('slash')} keys={['/']} />}
              {group === 'around' && <Row name={t('tab')} keys={['Tab']} />}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Row({ name, keys }: { name: string; keys: string[] }) {
  return (
    <div className="flex items-start justify-between gap-3">
      <dt>{name}</dt>
      <dd dir="ltr" className="flex shrink-0 gap-1">
        {keys.map((key) => (
          <kbd key={key} className="key-cap">
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  )
}

'use client'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { ChevronDown, Ellipsis, Plus, Table } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu } from 'radix-ui'
import { useEditorDesk } from './editor-desk.client'
import { InsertIcon } from './insert-icon'
import { useInsertItems } from './insert-list.client'
import { clearMarks, setTextBlock } from './text-commands'
import { MenuEntry, ToolbarMenu } from './toolbar-button.client'
import type { TurnKind } from './turn-into'

const styles = ['paragraph', 'heading2', 'heading3', 'heading4'] as const

/** What kind of text the block at the caret is. */
export function StyleMenu({ block }: { block: TurnKind | undefined }) {
  const t = useTranslations('Desk.Editor')
  const { editor } = useEditorDesk()
  const name = t(`blocks.${block ?? 'paragraph'}`)
  const set = (style: string) => {
    const level = style === 'heading2' ? 2 : style === 'heading3' ? 3 : style === 'heading4' ? 4 : undefined
    setTextBlock(level ? 'heading' : 'paragraph', level)(editor.state, editor.view.dispatch)
  }
  return (
    <ToolbarMenu
      label={t('toolbar.style', { block: name })}
      onClosed={() => editor.commands.focus()}
      trigger={
        <span className="flex items-center gap-1 px-1 text-small">
          <span className="max-w-28 truncate">{name}</span>
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </span>
      }
    >
      <DropdownMenu.RadioGroup value={block ?? ''} onValueChange={set}>
        {styles.map((style) => (
          <DropdownMenu.RadioItem key={style} value={style} className="menu-item menu-choice">
            {t(`blocks.${style}`)}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </ToolbarMenu>
  )
}

export function MarksMenu({ isIsolated, isText }: { isIsolated: boolean; isText: boolean }) {
  const t = useTranslations('Desk.Editor')
  const { editor, ask } = useEditorDesk()
  return (
    <ToolbarMenu
      label={t('toolbar.more')}
      onClosed={() => editor.commands.focus()}
      trigger={<Ellipsis aria-hidden="true" className="size-4.5" />}
    >
      <MenuEntry label={t('marks.language')} isDisabled={!isText} onSelect={() => ask('language')} />
      <DropdownMenu.CheckboxItem
        checked={isIsolated}
        disabled={!isText}
        onSelect={() => editor.commands.toggleMark('isolate')}
        className="menu-item menu-choice"
      >
        {t('marks.isolate')}
      </DropdownMenu.CheckboxItem>
      <MenuEntry
        label={t('marks.clear')}
        isDisabled={!isText}
        onSelect={() => clearMarks(editor.state, editor.view.dispatch)}
      />
    </ToolbarMenu>
  )
}

type InsertMenuProps = { isOpen: boolean; onOpenChange: (open: boolean) => void }

export function InsertMenu({ isOpen, onOpenChange }: InsertMenuProps) {
  const t = useTranslations('Desk.Editor.toolbar')
  const { editor, insert } = useEditorDesk()
  const items = useInsertItems()
  return (
    <ToolbarMenu
      label={t('insert')}
      open={isOpen}
      onOpenChange={onOpenChange}
      onClosed={() => editor.commands.focus()}
      trigger={<Plus aria-hidden="true" className="size-5" />}
    >
      {items.map(({ name, label }) => (
        <MenuEntry key={name} label={label} icon={<InsertIcon name={name} />} onSelect={() => insert(name)} />
      ))}
    </ToolbarMenu>
  )
}

const tableWork = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  headerRow: toggleHeaderRow,
  headerColumn: toggleHeaderColumn,
  headerCell: toggleHeaderCell,
  merge: mergeCells,
  split: splitCell,
  deleteRow,
  deleteColumn,
  deleteTable,
}
const tableNames = [
  'rowBefore',
  'rowAfter',
  'columnBefore',
  'columnAfter',
  'headerRow',
  'headerColumn',
  'headerCell',
  'merge',
  'split',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const

export function TableMenu() {
  const t = useTranslations('Desk.Editor')
  const { editor } = useEditorDesk()
  return (
    <ToolbarMenu
      label={t('toolbar.table')}
      onClosed={() => editor.commands.focus()}
      trigger={<Table aria-hidden="true" className="size-4.5" />}
    >
      {tableNames.map((name) => (
        <MenuEntry
          key={name}
          label={t(`table.${name}`)}
          isDisabled={!tableWork[name](editor.state)}
          isDanger={name.startsWith('delete')}
          onSelect={() => tableWork[name](editor.state, editor.view.dispatch)}
        />
      ))}
    </ToolbarMenu>
  )
}

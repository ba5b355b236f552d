'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { Bold, Highlighter, ImagePlus, Keyboard, Link, List, ListOrdered } from 'lucide-react'
import { type LucideIcon, Pilcrow, Quote, Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { useEffect, useRef } from 'react'
import { type EditorDesk, useEditorDesk } from './editor-desk.client'
import { ToolbarButton } from './toolbar-button.client'
import { InsertMenu, MarksMenu, StyleMenu, TableMenu } from './toolbar-menus.client'
import { type ToolbarState, toolbarState } from './toolbar-state'

type ToolbarProps = { isInsertOpen: boolean; onInsertOpenChange: (open: boolean) => void }

/** The editor's tools in one row: below the story's bar, on phones above the keyboard. */
export function Toolbar({ isInsertOpen, onInsertOpenChange }: ToolbarProps) {
  const t = useTranslations('Desk.Editor.toolbar')
  const { editor } = useEditorDesk()
  const shown = useEditorState({ editor, selector: ({ editor: one }) => toolbarState(one) })
  const bar = useAboveKeyboard()
  return (
    <Radix.Root ref={bar} aria-label={t('label')} className="editor-toolbar">
      <StyleMenu block={shown.block} />
      <Tools names={['strong', 'link', 'highlight']} shown={shown} />
      <MarksMenu isIsolated={shown.isolate} isText={shown.isText} />
      <Radix.Separator className="editor-separator" />
      <Tools names={['bulletList', 'orderedList', 'blockquote']} shown={shown} />
      <Radix.Separator className="editor-separator" />
      <InsertMenu isOpen={isInsertOpen} onOpenChange={onInsertOpenChange} />
      <Tools names={['picture']} shown={shown} />
      {shown.isInTable && <TableMenu />}
      <Tools names={['block']} shown={shown} />
      <Radix.Separator className="editor-separator" />
      <Tools names={['undo', 'redo', 'help']} shown={shown} />
    </Radix.Root>
  )
}

type Tool = {
  icon: LucideIcon
  /** The way that the icon itself reads; where the interface reads the other way it is mirrored. */
  reads?: 'ltr' | 'rtl'
  isOn?: (shown: ToolbarState) => boolean
  isDisabled?: (shown: ToolbarState) => boolean
  press: (desk: EditorDesk) => void
}

const focused = (editor: Editor) => editor.chain().focus()
const outsideText = ({ isText }: ToolbarState) => !isText

const tools = {
  strong: {
    icon: Bold,
    isOn: ({ strong }) => strong,
    isDisabled: outsideText,
    press: ({ editor }) => focused(editor).toggleMark('strong').run(),
  },
  link: { icon: Link, isOn: ({ link }) => link, isDisabled: outsideText, press: ({ ask }) => ask('link') },
  highlight: {
    icon: Highlighter,
    isOn: ({ highlight }) => highlight,
    isDisabled: outsideText,
    press: ({ editor }) => focused(editor).toggleMark('highlight').run(),
  },
  bulletList: {
    icon: List,
    reads: 'ltr',
    isOn: ({ bulletList }) => bulletList,
    press: ({ editor }) => focused(editor).toggleList('bulletList', 'listItem').run(),
  },
  orderedList: {
    icon: ListOrdered,
    reads: 'ltr',
    isOn: ({ orderedList }) => orderedList,
    press: ({ editor }) => focused(editor).toggleList('orderedList', 'listItem').run(),
  },
  blockquote: {
    icon: Quote,
    reads: 'ltr',
    isOn: ({ blockquote }) => blockquote,
    press: ({ editor }) => focused(editor).toggleWrap('blockquote').run(),
  },
  picture: { icon: ImagePlus, press: ({ insert }) => insert('figure') },
  block: { icon: Pilcrow, reads: 'rtl', press: ({ openMenu }) => openMenu() },
  undo: {
    icon: Undo2,
    reads: 'ltr',
    isDisabled: ({ canUndo }) => !canUndo,
    press: ({ editor }) => focused(editor).undo().run(),
  },
  redo: {
    icon: Redo2,
    reads: 'ltr',
    isDisabled: ({ canRedo }) => !canRedo,
    press: ({ editor }) => focused(editor).redo().run(),
  },
  help: { icon: Keyboard, press: ({ ask }) => ask('help') },
} as const satisfies Record<string, Tool>

const mirrored = { ltr: 'size-4.5 rtl:-scale-x-100', rtl: 'size-4.5 ltr:-scale-x-100', none: 'size-4.5' }

function Tools({ names, shown }: { names: readonly (keyof typeof tools)[]; shown: ToolbarState }) {
  const t = useTranslations('Desk.Editor.toolbar')
  const desk = useEditorDesk()
  return names.map((name) => {
    const tool: Tool = tools[name]
    const Icon = tool.icon
    return (
      <ToolbarButton
        key={name}
        label={t(name)}
        isOn={tool.isOn?.(shown)}
        isDisabled={tool.isDisabled?.(shown)}
        onPress={() => tool.press(desk)}
        icon={<Icon aria-hidden="true" className={mirrored[tool.reads ?? 'none']} />}
      />
    )
  })
}

/** How much of the page the phone's keyboard covers, for the stylesheet. */
function useAboveKeyboard() {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport) return
    const measure = () => {
      const covered = Math.max(0, window.innerHeight - viewport.height - viewport.offsetTop)
      bar.current?.style.setProperty('--keyboard', `${String(Math.round(covered))}px`)
    }
    viewport.addEventListener('resize', measure)
    viewport.addEventListener('scroll', measure)
    return () => {
      viewport.removeEventListener('resize', measure)
      viewport.removeEventListener('scroll', measure)
    }
  }, [])
  return bar
}

import { Editor, Extension, type Extensions } from '@tiptap/core'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { Placeholder } from '@tiptap/extensions/placeholder'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import type { Document } from '@/features/documents/document'
import { readDocument } from '@/features/documents/read-document'
import type { Direction } from '@/features/documents/text-direction'
import { blockDirection } from './block-direction'
import { blockIds } from './block-ids'
import { type ClipboardOptions, clipboard } from './clipboard'
import { documentMarks } from './document-marks'
import { findingMarks } from './findings'
import type { InsertItem } from './insert-items'
import { isMac } from './is-mac'
import { keepLawful } from './keep-lawful'
import { pasteSlots } from './paste-slots'
import { type Asked, runShortcut } from './run-shortcut'
import { shortcutOf } from './shortcuts'
import { type SlashState, slashMenu } from './slash'
import type { Store } from './store'
import { writingKeys } from './writing-keys'

export type EditorParts = {
  element: HTMLElement
  initial: Document
  nodes: Extensions
  isEditable: boolean
  label: string
  locale: string
  direction: Direction
  slash: Store<SlashState>
  clipboard: ClipboardOptions
  placeholderOf: (type: string, isOnly: boolean) => string
  arriving: () => string
  items: () => InsertItem[]
  insert: (item: InsertItem) => void
  ask: (what: Asked) => void
  onTooLarge: () => void
}

/** In pixels: the bars above, and on phones the tools below, never stand over the line that is written. */
const roomAround = { top: 116, bottom: 84, left: 0, right: 0 }

/** The editor with everything that does not need React. It must be destroyed by whoever made it. */
export function makeEditor(parts: EditorParts): Editor {
  return new Editor({
    element: parts.element,
    // Read once more: a document that the schema refused would leave an empty editor, and then an empty story
    content: readDocument(parts.initial).document,
    editable: parts.isEditable,
    extensions: [
      ...parts.nodes,
      ...documentMarks(),
      UndoRedo.configure({ depth: 500 }),
      Dropcursor.configure({ color: false, class: 'drop-cursor', width: 2 }),
      Gapcursor,
      Placeholder.configure({
        placeholder: ({ node, editor }) =>
          parts.placeholderOf(node.type.name, editor.state.doc.childCount === 1),
        includeChildren: true,
      }),
      slashMenu(parts.slash, parts.items, parts.insert),
      keysAndPlugins(parts),
    ],
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false, textDirection: false, paste: false, drop: false },
    editorProps: {
      scrollMargin: roomAround,
      scrollThreshold: roomAround,
      attributes: {
        class: 'story',
        'aria-label': parts.label,
        'aria-multiline': 'true',
        lang: parts.locale,
        dir: parts.direction,
        spellcheck: 'true',
      },
    },
  })
}

function keysAndPlugins(parts: EditorParts): Extension {
  return Extension.create({
    name: 'writing',
    // Before Tiptap's own keys
    priority: 1000,
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          props: {
            handleKeyDown: (_view, event) => {
              const name = shortcutOf(event, isMac())
              return name ? runShortcut(editor, name, parts.ask) : false
            },
          },
        }),
        writingKeys(),
        tableEditing(),
        clipboard(parts.clipboard),
        pasteSlots(parts.arriving),
        findingMarks(),
        blockDirection(() => parts.direction),
        keepLawful(parts.onTooLarge),
        blockIds(),
      ]
    },
  })
}

import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { deleteBlock, duplicateBlock, moveBlock, selectOutside } from './block-commands'
import { findingAt, fixed } from './findings'
import { leaveBlock } from './insert-block'
import type { ShortcutName } from './shortcuts'
import { clearMarks, setTextBlock } from './text-commands'

/** What the editor's own commands cannot do: it is asked of the screen around it. */
export type Asked = 'link' | 'language' | 'help' | 'insert' | 'blockMenu' | 'toolbar' | 'comment'

/** Does what was asked by keys. Always an answer: a key of ours never does what the browser has on it. */
export function runShortcut(editor: Editor, name: ShortcutName, ask: (what: Asked) => void): true {
  const command = commands[name]
  if (command) command(editor.state, editor.view.dispatch, editor.view)
  else inTiptap(editor, name, ask)
  return true
}

const commands: Partial<Record<ShortcutName, Command>> = {
  clearMarks,
  paragraph: setTextBlock('paragraph'),
  heading2: setTextBlock('heading', 2),
  heading3: setTextBlock('heading', 3),
  heading4: setTextBlock('heading', 4),
  moveUp: moveBlock('up'),
  moveDown: moveBlock('down'),
  duplicate: duplicateBlock(),
  deleteBlock: deleteBlock(),
  selectOutside,
  leave: leaveBlock,
}

function inTiptap(editor: Editor, name: ShortcutName, ask: (what: Asked) => void) {
  switch (name) {
    case 'strong':
    case 'highlight':
    case 'isolate':
      return void editor.commands.toggleMark(name)
    case 'bulletList':
    case 'orderedList':
      return void editor.commands.toggleList(name, 'listItem')
    case 'blockquote':
      return void editor.commands.toggleWrap('blockquote')
    case 'undo':
      return void editor.commands.undo()
    case 'redo':
    case 'redoAgain':
      return void editor.commands.redo()
    case 'fix':
      return fixAtCaret(editor)
    case 'link':
    case 'language':
    case 'help':
    case 'insert':
    case 'blockMenu':
    case 'toolbar':
    case 'comment':
      return ask(name)
    default:
      return undefined
  }
}

function fixAtCaret(editor: Editor) {
  const placed = findingAt(editor.state)
  const tr = placed && fixed(editor.state, placed.finding)
  if (tr) editor.view.dispatch(tr)
}

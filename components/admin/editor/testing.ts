import { getSchema } from '@tiptap/core'
import { history } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import { outline, readHtml } from '@/features/documents/testing'
import { blockIds } from './block-ids'
import { documentMarks } from './document-marks'
import { documentNodes } from './document-nodes'
import { documentOf, editorNode } from './editor-document'
import { keepLawful } from './keep-lawful'

export const schema = getSchema([...documentNodes(), ...documentMarks()])
let count = 0
export const newId = () => `new${(count += 1)}`

/** An editor, without a browser, on what a piece of HTML says. */
export function open(html: string): EditorState {
  const plugins = [history(), tableEditing(), keepLawful(), blockIds(newId)]
  return EditorState.create({ doc: editorNode(readHtml(html).document, schema), plugins })
}

/** What an editor is after a command; the same where the command does nothing. */
export function run(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, (tr) => (next = state.apply(tr)))
  return next
}

/** The caret behind so many characters of the first text that holds these words. */
export function at(state: EditorState, words: string, offset = 0): EditorState {
  let place = -1
  state.doc.descendants((node, pos) => {
    const index = node.isTextblock ? node.textContent.indexOf(words) : -1
    if (place < 0 && index >= 0) place = pos + 1 + index + offset
  })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)))
}

/** What a document is made of, in one line. */
export const shape = (state: EditorState) => documentOf(state.doc).content.map(outline).join(' ')
/** The ids of all its blocks, in order. */
export const idsIn = (doc: Node) => {
  const ids: unknown[] = []
  doc.descendants((node) => {
    if ('id' in node.attrs) ids.push(node.attrs.id)
  })
  return ids
}

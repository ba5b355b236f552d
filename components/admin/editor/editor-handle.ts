import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { Fragment, Node } from '@tiptap/pm/model'
import { readDocument } from '@/features/documents/read-document'
import type { BodyEditorHandle } from './editor-types'
import { findBlock } from './find-block'
import { fixed } from './findings'

/** What the screen around the editor can ask of it. */
export function editorHandle(editor: Editor | null): BodyEditorHandle {
  return {
    focus: () => void editor?.commands.focus(),
    focusBlock: (id) => {
      const block = editor && findBlock(editor.state.doc, id)
      if (!editor || !block) return
      const { doc, tr } = editor.state
      const selection = block.node.isLeaf
        ? NodeSelection.create(doc, block.pos)
        : Selection.near(doc.resolve(block.pos + 1), 1)
      editor.view.dispatch(tr.setSelection(selection))
      editor.view.focus()
      const dom = editor.view.nodeDOM(block.pos)
      if (dom instanceof Element) dom.scrollIntoView({ block: 'center' })
    },
    applyFix: (finding) => {
      const tr = editor && fixed(editor.state, finding)
      if (editor && tr) editor.view.dispatch(tr)
    },
    replaceBlock: (id, node) => {
      const block = editor && findBlock(editor.state.doc, id)
      const { document, problems } = readDocument({ type: 'doc', content: [node] })
      if (!editor || !block || problems.some(({ reason }) => reason !== 'empty')) return
      const put = Fragment.from(document.content.map((json) => Node.fromJSON(editor.schema, json)))
      editor.view.dispatch(editor.state.tr.replaceWith(block.pos, block.pos + block.node.nodeSize, put))
    },
  }
}

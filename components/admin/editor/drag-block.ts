import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { PlacedBlock } from './find-block'

/** Takes a block along with the mouse; where it is dropped the editor itself puts it. */
export function startDrag(view: EditorView, block: PlacedBlock, data: DataTransfer) {
  const selection = NodeSelection.create(view.state.doc, block.pos)
  view.dispatch(view.state.tr.setSelection(selection))
  view.dragging = { slice: selection.content(), move: true }
  const dom = view.nodeDOM(block.pos)
  if (dom instanceof HTMLElement) data.setDragImage(dom, 0, 0)
  data.setData('text/plain', block.node.textContent)
  data.effectAllowed = 'move'
}

export function endDrag(view: EditorView) {
  view.dragging = null
}

import type { Editor } from '@tiptap/core'
import { definitionOf, isNodeName } from '@/features/documents/definition'

/** Gives a block an attribute, as the definition reads it; what it does not take changes nothing. */
export function setAttribute(editor: Editor, pos: number | undefined, name: string, given: unknown): boolean {
  const node = pos === undefined ? null : editor.state.doc.nodeAt(pos)
  if (pos === undefined || !node || !isNodeName(node.type.name)) return false
  const attribute = definitionOf(node.type.name).attrs[name]
  const value = given === null || given === '' ? attribute?.fallback : attribute?.read(given)
  if (value === undefined || node.attrs[name] === value) return false
  editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, name, value))
  return true
}

/** The value as it would be stored. */
export function readAttribute(nodeName: string, name: string, given: string): unknown {
  const attribute = isNodeName(nodeName) ? definitionOf(nodeName).attrs[name] : undefined
  return given.trim() === '' ? null : (attribute?.read(given) ?? null)
}

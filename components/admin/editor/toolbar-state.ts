import { type Editor, isActive, isMarkActive } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { NodeSelection } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import type { TurnKind } from './turn-into'

export type ToolbarState = {
  block: TurnKind | undefined
  strong: boolean
  highlight: boolean
  isolate: boolean
  link: boolean
  bulletList: boolean
  orderedList: boolean
  blockquote: boolean
  canUndo: boolean
  canRedo: boolean
  isInTable: boolean
  isText: boolean
}

/** All that the toolbar shows of the document: it is drawn again only when one of these changes. */
export function toolbarState({ state }: Editor): ToolbarState {
  const { parent } = state.selection.$from
  const isText = parent.isTextblock && !(state.selection instanceof NodeSelection)
  return {
    block: isText ? blockKind(parent.type.name, Number(parent.attrs.level)) : undefined,
    strong: isMarkActive(state, 'strong'),
    highlight: isMarkActive(state, 'highlight'),
    isolate: isMarkActive(state, 'isolate'),
    link: isMarkActive(state, 'link'),
    bulletList: isActive(state, 'bulletList'),
    orderedList: isActive(state, 'orderedList'),
    blockquote: isActive(state, 'blockquote'),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    isInTable: isInTable(state),
    isText,
  }
}

function blockKind(name: string, level: number): TurnKind | undefined {
  if (name === 'paragraph') return 'paragraph'
  return level === 2 ? 'heading2' : level === 3 ? 'heading3' : level === 4 ? 'heading4' : undefined
}

'use client'
import type { Editor } from '@tiptap/core'
import { createContext, use } from 'react'
import type { PictureMedia } from '@/features/media/picture-media'
import type { BlockMarks, BodyEditorProps, PickedPicture } from './editor-types'
import type { InsertName } from './insert-items'

/** What the editor asks before it can go on. */
export type Question = 'link' | 'language' | 'embed' | 'help'

/** What the parts of one editor share. */
export type EditorDesk = Pick<
  BodyEditorProps,
  'locale' | 'direction' | 'isEditable' | 'dates' | 'stories' | 'onFinding' | 'onMark'
> & {
  editor: Editor
  pictures: Record<number, PictureMedia>
  marksAt: Record<string, BlockMarks>
  choosePictures: () => Promise<PickedPicture[] | undefined>
  chooseStory: () => Promise<{ id: number; headline: string } | undefined>
  ask: (question: Question) => void
  insert: (name: InsertName) => void
  /** Opens the menu of a block: of the one at the caret where none is named. */
  openMenu: (blockId?: string) => void
}

const DeskContext = createContext<EditorDesk | undefined>(undefined)

export const EditorDeskProvider = DeskContext.Provider

export function useEditorDesk(): EditorDesk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('A part of the editor stands outside of it')
  return desk
}

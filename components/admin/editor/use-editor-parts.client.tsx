'use client'
import type { Editor } from '@tiptap/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { PasteNotice } from './clipboard'
import type { EditorDesk, Question } from './editor-desk.client'
import type { BodyEditorProps } from './editor-types'
import { blockAt, blockIdAt } from './find-block'
import type { InsertName } from './insert-items'
import type { Asked } from './run-shortcut'
import { useBodyEditor } from './use-body-editor.client'
import { useInsert } from './use-insert.client'
import { useLiveEditor } from './use-live-editor.client'
import { usePictures } from './use-pictures.client'

export type Notice = PasteNotice | { kind: 'too-large'; count: number }

/** The editor, and all that is open around it: a question, a menu, a notice. */
export function useEditorParts(props: BodyEditorProps) {
  const { locale, direction, isEditable, initial, onMark, onStory } = props
  const { known: pictures, choosePictures, takeIn } = usePictures(props)
  const open = useOpenParts()
  const { ask, openMenuAt, setNotice } = open
  const { editor, slash } = useBodyEditor({
    ...{ initial, locale, direction, isEditable, pictures, takeIn },
    onNotice: setNotice,
    onInsert: ({ name }) => void insert(name),
    onAsk: (what) => answer(what),
  })
  useLiveEditor(editor, props)
  const insert = useInsert(editor, { choosePictures, chooseStory: onStory, ask })
  const openMenu = useCallback(
    (blockId?: string) => openMenuAt(blockId ?? (editor && movableId(editor))),
    [editor, openMenuAt],
  )
  const answer = (what: Asked) => {
    if (what === 'blockMenu') openMenu()
    else if (what === 'insert') open.insertMenu.onInsertOpenChange(true)
    else if (what === 'toolbar')
      open.room.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus()
    else if (what === 'comment') {
      const id = editor && blockIdAt(editor.state.selection)
      if (id) onMark(id, 'comment')
    } else ask(what)
  }
  const desk = useDesk(editor, props, { pictures, choosePictures, openMenu, ask, insert })
  return { ...open, desk, slash }
}

function movableId(editor: Editor): string | null {
  const id: unknown = blockAt(editor.state.selection)?.node.attrs.id
  return typeof id === 'string' ? id : null
}

function useOpenParts() {
  const room = useRef<HTMLDivElement>(null)
  const [question, ask] = useState<Question>()
  const [menuAt, openMenuAt] = useState<string | null>(null)
  const [isInsertOpen, onInsertOpenChange] = useState(false)
  const [notice, setNotice] = useState<Notice>()
  return {
    ...{ room, question, ask, menuAt, openMenuAt, notice, setNotice },
    insertMenu: { isInsertOpen, onInsertOpenChange },
  }
}

type Ways = Pick<EditorDesk, 'pictures' | 'choosePictures' | 'openMenu' | 'ask'> & {
  insert: (name: InsertName) => Promise<void>
}

function useDesk(editor: Editor | null, props: BodyEditorProps, ways: Ways): EditorDesk | undefined {
  const { locale, direction, isEditable, dates, stories, marksAt, onFinding, onMark, onStory } = props
  const { pictures, choosePictures, openMenu, ask, insert } = ways
  return useMemo(() => {
    if (!editor) return undefined
    return {
      ...{ editor, locale, direction, isEditable, dates, stories, marksAt, onMark, chooseStory: onStory },
      ...{ pictures, choosePictures, openMenu, ask, insert: (name: InsertName) => void insert(name) },
      ...(onFinding ? { onFinding } : {}),
    }
  }, [
    editor,
    locale,
    direction,
    isEditable,
    dates,
    stories,
    marksAt,
    onMark,
    onStory,
    pictures,
    choosePictures,
    openMenu,
    ask,
    insert,
    onFinding,
  ])
}

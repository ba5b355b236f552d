'use client'
import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import type { EditorDesk } from './editor-desk.client'
import { insertBlock } from './insert-block'
import { type InsertName, insertMade } from './insert-items'

// A live post says when it was begun: that is the moment of the press, which nobody else knows
// eslint-disable-next-line no-restricted-syntax
const now = () => new Date()

type Ways = Pick<EditorDesk, 'choosePictures' | 'chooseStory' | 'ask'>

/** Puts something into the text, after asking for what it needs. */
export function useInsert(editor: Editor | null, { choosePictures, chooseStory, ask }: Ways) {
  return useCallback(
    async (name: InsertName) => {
      if (!editor) return
      const put = (type: string, attrs: Record<string, unknown>) =>
        insertBlock(editor.schema.node(type, attrs))(editor.state, editor.view.dispatch)
      if (name === 'embed') return ask('embed')
      if (name === 'relatedStory') {
        const story = await chooseStory()
        if (story) put('relatedStory', { articleId: story.id })
      } else if (name === 'figure' || name === 'gallery') {
        const picked = (await choosePictures()) ?? []
        const figures = picked.map(({ mediaId }) => editor.schema.node('figure', { mediaId }))
        if (name === 'gallery' && figures.length > 0) {
          insertBlock(editor.schema.node('gallery', null, figures))(editor.state, editor.view.dispatch)
        } else for (const figure of figures) insertBlock(figure)(editor.state, editor.view.dispatch)
      } else insertMade(editor, name, now)
      editor.commands.focus()
    },
    [editor, choosePictures, chooseStory, ask],
  )
}

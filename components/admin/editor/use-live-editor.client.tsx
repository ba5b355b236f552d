'use client'
import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { BodyEditorProps } from './editor-types'
import { blockIdAt } from './find-block'
import { showFindings } from './findings'
import { liveDocument } from './live-document'

const selectMs = 150
const composingMs = 500

type Lived = Pick<BodyEditorProps, 'incoming' | 'onChange' | 'onSelect' | 'findings' | 'isEditable'>

/** Ties the editor to what is around it: what is typed goes out, what others wrote and what was found comes in. */
export function useLiveEditor(
  editor: Editor | null,
  { incoming, onChange, onSelect, findings, isEditable }: Lived,
) {
  const live = useRef<ReturnType<typeof liveDocument>>(null)
  const report = useEffectEvent(onChange)
  // Ended before the editor is destroyed, which an effect would be after: the last words are told
  useLayoutEffect(() => {
    if (!editor) return
    const made = liveDocument(editor, (document) => report(document))
    live.current = made
    const flush = () => made.flush()
    editor.on('blur', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      made.end()
      live.current = null
      editor.off('blur', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [editor])

  useLayoutEffect(() => {
    if (!editor || incoming.count === 0) return
    return whenNotComposing(editor, () => keepScroll(editor, () => live.current?.take(incoming)))
  }, [editor, incoming])

  useEffect(() => {
    if (editor && editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
  }, [editor, isEditable])

  useEffect(() => {
    if (editor) editor.view.dispatch(showFindings(editor.state.tr, findings))
  }, [editor, findings])

  const select = useEffectEvent(onSelect)
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (editor.isDestroyed) return
        const { selection, doc } = editor.state
        select({
          blockId: blockIdAt(selection),
          quote: doc.textBetween(selection.from, selection.to, ' ', ' ').slice(0, 300),
        })
      }, selectMs)
    }
    editor.on('selectionUpdate', soon)
    return () => {
      clearTimeout(timer)
      editor.off('selectionUpdate', soon)
    }
  }, [editor])
}

/** While a word is being composed its text must not be drawn anew. It is waited for, but not long. */
function whenNotComposing(editor: Editor, work: () => void): (() => void) | undefined {
  const { view } = editor
  if (!view.composing) return void work()
  const end = () => {
    clearTimeout(timer)
    view.dom.removeEventListener('compositionend', soon)
    if (!editor.isDestroyed) work()
  }
  const soon = () => setTimeout(end)
  const timer = setTimeout(end, composingMs)
  view.dom.addEventListener('compositionend', soon)
  return end
}

/** What the editor looks at stays where it is on the screen while text above it changes. */
function keepScroll(editor: Editor, work: () => void) {
  const { view } = editor
  const { id } = view.state.selection.$from.parent.attrs as { id?: string | null }
  const top = () => {
    const dom = [...view.dom.querySelectorAll('[data-id]')].find(
      (block) => block.getAttribute('data-id') === id,
    )
    return dom?.getBoundingClientRect().top
  }
  const before = top()
  work()
  const after = top()
  const isSeen = before !== undefined && before > 0 && before < window.innerHeight
  if (isSeen && after !== undefined && Math.abs(after - before) > 1)
    window.scrollBy({ top: after - before, behavior: 'instant' })
}

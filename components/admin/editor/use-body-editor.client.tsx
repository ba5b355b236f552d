'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { loadReader, type PasteNotice } from './clipboard'
import type { BodyEditorProps } from './editor-types'
import { useInsertItems } from './insert-list.client'
import type { InsertItem } from './insert-items'
import { makeEditor } from './make-editor'
import { shownNodes } from './node-views.client'
import type { Asked } from './run-shortcut'
import type { SlashState } from './slash'
import { makeStore } from './store'
import { mediaForAddress } from './use-pictures.client'

type Around = Pick<BodyEditorProps, 'initial' | 'locale' | 'direction' | 'isEditable' | 'pictures'> & {
  takeIn: (files: File[]) => Promise<number[]>
  onNotice: (notice: PasteNotice | { kind: 'too-large'; count: number }) => void
  onInsert: (item: InsertItem) => void
  onAsk: (what: Asked) => void
}

/** Makes the editor in the browser, once; what is around it may change without its being made again. */
export function useBodyEditor(around: Around) {
  const t = useTranslations('Desk.Editor')
  const items = useInsertItems()
  const [editor, setEditor] = useState<Editor | null>(null)
  const [slash] = useState(() => makeStore<SlashState>(undefined))
  const now = useEffectEvent(() => ({ ...around, t, items }))

  useEffect(() => {
    const { initial, isEditable, locale, direction } = now()
    const made = makeEditor({
      element: document.createElement('div'),
      initial,
      nodes: shownNodes(),
      isEditable,
      locale,
      direction,
      slash,
      label: now().t('label'),
      clipboard: {
        locale: () => now().locale,
        mediaFor: (src) => mediaForAddress(now().pictures, src),
        takeIn: (files) => now().takeIn(files),
        onNotice: (notice) => now().onNotice(notice),
      },
      placeholderOf: (type, isOnly) => placeholderOf(now().t, type, isOnly),
      arriving: () => now().t('arriving'),
      items: () => now().items,
      insert: (item) => now().onInsert(item),
      ask: (what) => now().onAsk(what),
      onTooLarge: () => now().onNotice({ kind: 'too-large', count: 1 }),
    })
    made.on('create', () => setEditor(made))
    // So that the first paste need not wait for the network
    const idle = setTimeout(() => void loadReader(), 2_000)
    return () => {
      clearTimeout(idle)
      setEditor(null)
      made.destroy()
    }
  }, [slash])

  return { editor, slash }
}

type Words = ReturnType<typeof useTranslations<'Desk.Editor'>>

function placeholderOf(t: Words, type: string, isOnly: boolean): string {
  if (type === 'heading') return t('placeholders.heading')
  return type === 'paragraph' ? t(isOnly ? 'placeholder' : 'placeholderLine') : ''
}

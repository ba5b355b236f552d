'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { countWords, plainText, readingMinutes } from '@/features/documents/text'
import { documentOf } from './editor-document'
import { useEditorDesk } from './editor-desk.client'

const pauseMs = 250

/** How long the text is, and how much of it is selected. */
export function Counts() {
  const t = useTranslations('Desk.Editor.counts')
  const { editor, locale } = useEditorDesk()
  const [{ words, selected }, setCounts] = useState(() => countIn(editor))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (editor.isDestroyed) return
        const next = countIn(editor)
        setCounts((known) => (known.words === next.words && known.selected === next.selected ? known : next))
      }, pauseMs)
    }
    editor.on('transaction', soon)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', soon)
    }
  }, [editor])
  return (
    <p role="group" aria-label={t('label')} className="editor-counts">
      <span>{t('words', { n: words })}</span>
      {words > 0 && <span>{t('minutes', { n: readingMinutes(words, locale) })}</span>}
      {selected > 0 && <span className="text-ink">{t('selected', { n: selected })}</span>}
    </p>
  )
}

function countIn(editor: ReturnType<typeof useEditorDesk>['editor']) {
  const { doc, selection } = editor.state
  return {
    words: countWords(plainText(documentOf(doc))),
    selected: selection.empty ? 0 : countWords(doc.textBetween(selection.from, selection.to, '\n', ' ')),
  }
}

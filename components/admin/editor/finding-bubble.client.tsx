'use client'
import { useEditorState } from '@tiptap/react'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'
import { useEditorDesk } from './editor-desk.client'
import { findingAt, fixed } from './findings'
import { placeBeside } from './place-beside'

/** What the copy desk says about the words at the caret, with its remedy at hand. It never takes the focus. */
export function FindingBubble() {
  const t = useTranslations('Desk.Editor.finding')
  const { editor, direction, onFinding } = useEditorDesk()
  const box = useRef<HTMLDivElement>(null)
  const placed = useEditorState({
    editor,
    selector: ({ editor: one }) =>
      one.isFocused && one.state.selection.empty ? (findingAt(one.state) ?? null) : null,
  })
  useLayoutEffect(() => {
    if (!placed || !box.current) return
    const start = editor.view.coordsAtPos(placed.from)
    const edge = Math.min(start.left, start.right)
    placeBeside(box.current, new DOMRect(edge, start.top, 1, start.bottom - start.top), direction)
  }, [placed, editor, direction])
  if (!placed || !editor.isEditable) return null
  const { finding } = placed
  const fix = () => {
    const tr = fixed(editor.state, finding)
    if (tr) editor.view.dispatch(tr)
    editor.commands.focus()
  }
  return (
    <div
      ref={box}
      role="group"
      aria-label={t('label')}
      className="popover finding-bubble"
      // The caret stays where it is: without it the bubble would be gone before the press
      onMouseDown={(event) => event.preventDefault()}
    >
      <bdi className="finding-found">{finding.found.trim() || '␣'}</bdi>
      {finding.fix !== undefined && (
        <>
          <ArrowLeft aria-hidden="true" className="size-3.5 ltr:-scale-x-100" />
          <bdi className="font-bold">{finding.fix.trim() || (finding.fix === '' ? t('nothing') : '␣')}</bdi>
          <button type="button" className="view-button" onClick={fix}>
            {t('fix')}
          </button>
        </>
      )}
      {onFinding && (
        <button type="button" className="view-button" onClick={() => onFinding(finding)}>
          {t('more')}
        </button>
      )}
    </div>
  )
}

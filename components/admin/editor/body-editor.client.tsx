'use client'
import { EditorContent } from '@tiptap/react'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useImperativeHandle, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { later } from '@/components/ui/later.client'
import { Counts } from './counts.client'
import { EditorDeskProvider, type Question } from './editor-desk.client'
import { editorHandle } from './editor-handle'
import type { BodyEditorProps } from './editor-types'
import { FindingBubble } from './finding-bubble.client'
import { Gutter } from './gutter.client'
import { SlashPopup } from './slash-popup.client'
import { Toolbar } from './toolbar.client'
import { type Notice, useEditorParts } from './use-editor-parts.client'

export type { BodyEditorHandle, BodyEditorProps } from './editor-types'

const LinkDialog = later(() => import('./link-dialog.client').then((part) => part.LinkDialog))
const LanguageDialog = later(() => import('./language-dialog.client').then((part) => part.LanguageDialog))
const EmbedDialog = later(() => import('./embed-dialog.client').then((part) => part.EmbedDialog))
const HelpDialog = later(() => import('./help-dialog.client').then((part) => part.HelpDialog))

/** The body of a story, to be written in: every block of the document can be made, moved, changed and removed. */
export function BodyEditor(props: BodyEditorProps) {
  const { desk, slash, room, question, ask, menuAt, openMenuAt, insertMenu, notice, setNotice } =
    useEditorParts(props)
  const stage = useRef<HTMLDivElement>(null)
  useImperativeHandle(props.handle, () => editorHandle(desk?.editor ?? null), [desk?.editor])
  if (!desk) return <Opening />
  return (
    <EditorDeskProvider value={desk}>
      <div ref={room} className="body-editor" lang={props.locale}>
        {props.isEditable && <Toolbar {...insertMenu} />}
        {notice && <NoticeLine notice={notice} onClose={() => setNotice(undefined)} />}
        <div ref={stage} className="editor-stage" dir={props.direction}>
          <EditorContent editor={desk.editor} />
          <Gutter stage={stage} menuAt={menuAt} onMenu={openMenuAt} />
        </div>
        {props.isEditable && <SlashPopup store={slash} />}
        <FindingBubble />
        <Counts />
        <Asking question={question} onClose={() => ask(undefined)} />
      </div>
    </EditorDeskProvider>
  )
}

function Opening() {
  return <div className="body-editor editor-opening" aria-busy="true" />
}

function Asking({ question, onClose }: { question: Question | undefined; onClose: () => void }) {
  switch (question) {
    case 'link':
      return <LinkDialog onClose={onClose} />
    case 'language':
      return <LanguageDialog onClose={onClose} />
    case 'embed':
      return <EmbedDialog onClose={onClose} />
    case 'help':
      return <HelpDialog onClose={onClose} />
    case undefined:
      return null
  }
}

function NoticeLine({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const t = useTranslations('Desk.Editor')
  return (
    <div role="status" className="editor-notice">
      <p>{t(`notices.${notice.kind}`, { n: notice.count })}</p>
      <Button variant="quiet" size="icon" aria-label={t('closeNotice')} onClick={onClose}>
        <X aria-hidden="true" className="size-4" />
      </Button>
    </div>
  )
}

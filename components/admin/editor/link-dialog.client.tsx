'use client'
import { getMarkRange } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { readHref } from '@/features/documents/links'
import { useEditorDesk } from './editor-desk.client'
import { setMark } from './text-commands'

/** Where the selected words lead. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('Desk.Editor')
  const form = useId()
  const { editor } = useEditorDesk()
  const [{ href: known, needsText }] = useState(() => linkAtCaret(editor))
  const [address, setAddress] = useState(known)
  const [text, setText] = useState('')
  const [isRefused, setRefused] = useState(false)
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const href = readHref(completed(address))
    if (href === undefined) return setRefused(true)
    setMark('link', { href }, text.trim() || href)(editor.state, editor.view.dispatch)
    close()
  }
  const remove = () => {
    setMark('link', null)(editor.state, editor.view.dispatch)
    close()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('link.title')}
      size="small"
      footer={<Buttons form={form} onCancel={close} onRemove={known ? remove : undefined} />}
    >
      <form id={form} onSubmit={apply} className="grid gap-4">
        <Field label={t('link.address')} hint={t('link.hint')} error={isRefused && t('link.refused')}>
          <Input
            autoFocus
            dir="ltr"
            inputMode="url"
            autoComplete="off"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </Field>
        {needsText && (
          <Field label={t('link.text')}>
            <Input value={text} onChange={(event) => setText(event.target.value)} />
          </Field>
        )}
      </form>
    </Dialog>
  )
}

type ButtonsProps = { form: string; onCancel: () => void; onRemove: (() => void) | undefined }

function Buttons({ form, onCancel, onRemove }: ButtonsProps) {
  const t = useTranslations('Desk.Editor')
  return (
    <>
      {onRemove && (
        <Button variant="quiet" className="me-auto text-danger" onClick={onRemove}>
          {t('link.remove')}
        </Button>
      )}
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <Button variant="primary" type="submit" form={form}>
        {t('link.apply')}
      </Button>
    </>
  )
}

function linkAtCaret(editor: ReturnType<typeof useEditorDesk>['editor']) {
  const { selection, schema } = editor.state
  const href: unknown = editor.getAttributes('link').href
  const range = schema.marks.link && getMarkRange(selection.$from, schema.marks.link)
  return { href: typeof href === 'string' ? href : '', needsText: selection.empty && !range }
}

/** What looks like a site's name is taken as its address. */
const completed = (address: string) =>
  /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address.trim()) ? `https://${address.trim()}` : address

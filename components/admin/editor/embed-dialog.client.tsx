'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { embedFor } from '@/features/documents/embeds'
import { useEditorDesk } from './editor-desk.client'
import { insertBlock } from './insert-block'

/** The address of a post or film, and nothing else of it: no code, no frame. */
export function EmbedDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('Desk.Editor')
  const form = useId()
  const { editor } = useEditorDesk()
  const [address, setAddress] = useState('')
  const [isRefused, setRefused] = useState(false)
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const insert = (event: FormEvent) => {
    event.preventDefault()
    const embed = embedFor(address)
    if (!embed) return setRefused(true)
    insertBlock(editor.schema.node('embed', { ...embed, title: null }))(editor.state, editor.view.dispatch)
    close()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('embed.title')}
      size="small"
      footer={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('embed.insert')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={insert}>
        <Field label={t('embed.address')} hint={t('embed.hint')} error={isRefused && t('embed.refused')}>
          <Input
            autoFocus
            dir="ltr"
            inputMode="url"
            autoComplete="off"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}

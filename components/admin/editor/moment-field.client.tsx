'use client'
import type { NodeViewProps } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DateTimePicker } from '@/components/ui/date-time-picker.client'
import { Popover } from '@/components/ui/popover.client'
import { makeDateFormatter } from '@/lib/dates'
import { useEditorDesk } from './editor-desk.client'
import { setAttribute } from './set-attribute'

type MomentFieldProps = Pick<NodeViewProps, 'editor' | 'node' | 'getPos'> & {
  label: string
  mayBeNone?: boolean
}

/** When something was posted or put right, in the newsroom's zone; a press changes it. */
export function MomentField({ editor, node, getPos, label, mayBeNone }: MomentFieldProps) {
  const t = useTranslations('Desk.Editor.fields')
  const { dates } = useEditorDesk()
  const [isOpen, setOpen] = useState(false)
  const at = typeof node.attrs.at === 'string' ? node.attrs.at : null
  const shown = at ? makeDateFormatter(dates).dateTime(new Date(at)) : t('noTime')
  if (!editor.isEditable) return <time dateTime={at ?? undefined}>{shown}</time>
  return (
    <Popover
      label={label}
      open={isOpen}
      onOpenChange={setOpen}
      className="grid gap-2"
      trigger={
        <button type="button" className="moment-button" aria-label={`${label}: ${shown}`}>
          <bdi>{shown}</bdi>
        </button>
      }
    >
      <DateTimePicker
        value={at}
        dates={dates}
        // Half a time is no time: it is taken when it is whole
        onChange={(value) => value && setAttribute(editor, getPos(), 'at', value)}
      />
      {mayBeNone && at && (
        <Button size="small" onClick={() => setAttribute(editor, getPos(), 'at', null)}>
          {t('clearTime')}
        </Button>
      )}
    </Popover>
  )
}

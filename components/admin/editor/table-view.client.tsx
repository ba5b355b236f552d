'use client'
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { BlockField } from './block-field.client'

/** A table that scrolls by itself where it is wider than the column. */
export function TableView(props: NodeViewProps) {
  const t = useTranslations('Desk.Editor.fields')
  const { dir, lang, caption } = props.node.attrs
  return (
    <NodeViewWrapper
      className="story-table"
      dir={typeof dir === 'string' ? dir : undefined}
      lang={typeof lang === 'string' ? lang : undefined}
    >
      {(props.editor.isEditable || caption) && (
        <div contentEditable={false}>
          <BlockField
            {...props}
            name="caption"
            most={500}
            label={t('tableCaption')}
            className="block-field-quiet"
          />
        </div>
      )}
      <NodeViewContent<'table'> as="table" />
    </NodeViewWrapper>
  )
}

'use client'
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { BlockField } from './block-field.client'

/** A quote, or words of the story shown large, and whose they are. */
export function QuoteView(props: NodeViewProps) {
  const t = useTranslations('Desk.Editor.fields')
  const { dir, lang, attribution } = props.node.attrs
  const isPull = props.node.type.name === 'pullQuote'
  return (
    <NodeViewWrapper
      as={isPull ? 'div' : 'blockquote'}
      className={isPull ? 'pull-quote' : undefined}
      dir={typeof dir === 'string' ? dir : undefined}
      lang={typeof lang === 'string' ? lang : undefined}
    >
      <NodeViewContent />
      {(props.editor.isEditable || attribution) && (
        <footer contentEditable={false}>
          <BlockField {...props} name="attribution" most={300} label={t('attribution')} />
        </footer>
      )}
    </NodeViewWrapper>
  )
}

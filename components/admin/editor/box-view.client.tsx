'use client'
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { BlockField } from './block-field.client'
import { MomentField } from './moment-field.client'

const classes: Record<string, string> = {
  factBox: 'fact-box',
  correctionNote: 'correction-note',
  livePost: 'live-post',
}

/** A box of the story: facts, a correction, or one post of live coverage. */
export function BoxView(props: NodeViewProps) {
  const { dir, lang } = props.node.attrs
  const kind = props.node.type.name
  return (
    <NodeViewWrapper
      className={classes[kind]}
      dir={typeof dir === 'string' ? dir : undefined}
      lang={typeof lang === 'string' ? lang : undefined}
    >
      <header contentEditable={false}>
        <BoxHead {...props} />
      </header>
      <NodeViewContent className="box-content" />
    </NodeViewWrapper>
  )
}

function BoxHead(props: NodeViewProps) {
  const t = useTranslations('Desk.Editor')
  switch (props.node.type.name) {
    case 'factBox':
      return (
        <BlockField
          {...props}
          name="title"
          most={200}
          label={t('fields.boxTitle')}
          placeholder={t('fields.boxUntitled')}
          className="block-field-title"
        />
      )
    case 'correctionNote':
      return (
        <p className="box-line">
          <strong>
            <bdi>{t('correction')}</bdi>
          </strong>
          <MomentField {...props} label={t('fields.correctionTime')} mayBeNone />
        </p>
      )
    default:
      return (
        <>
          <p className="live-post-time">
            <MomentField {...props} label={t('fields.time')} />
          </p>
          <BlockField
            {...props}
            name="headline"
            most={300}
            label={t('fields.postHeadline')}
            className="block-field-title"
          />
        </>
      )
  }
}

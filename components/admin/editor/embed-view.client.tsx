'use client'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { providerNames } from '@/features/documents/embed-providers'
import { BlockField } from './block-field.client'

/** What another site shows, as a card: nothing is asked of that site while one writes. */
export function EmbedView(props: NodeViewProps) {
  const t = useTranslations('Desk.Editor')
  const { url, provider } = props.node.attrs
  const known = providerNames.find((one) => one === provider)
  const name = known ? t(`embed.providers.${known}`) : ''
  return (
    <NodeViewWrapper className="story-embed">
      <p className="story-embed-title">
        <bdi>{t('embed.card', { provider: name })}</bdi>
      </p>
      <BlockField {...props} name="title" most={300} label={t('fields.embedTitle')} />
      <p className="embed-address">
        <a href={String(url)} target="_blank" rel="noopener noreferrer" aria-label={t('embed.open')}>
          <bdi dir="ltr">{String(url)}</bdi>
          <ExternalLink aria-hidden="true" className="size-3.5" />
        </a>
      </p>
      <p className="story-embed-note">
        <bdi>{t('embed.note')}</bdi>
      </p>
    </NodeViewWrapper>
  )
}

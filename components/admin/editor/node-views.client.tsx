'use client'
import type { Node } from '@tiptap/core'
import { type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import type { ComponentType } from 'react'
import { BoxView } from './box-view.client'
import { documentNodes } from './document-nodes'
import { EmbedView } from './embed-view.client'
import { FigureView } from './figure-view.client'
import { GalleryView } from './gallery-view.client'
import { QuoteView } from './quote-view.client'
import { StoryView } from './story-view.client'
import { TableView } from './table-view.client'

const views: Record<string, ComponentType<ReactNodeViewProps>> = {
  blockquote: QuoteView,
  pullQuote: QuoteView,
  figure: FigureView,
  gallery: GalleryView,
  table: TableView,
  embed: EmbedView,
  relatedStory: StoryView,
  factBox: BoxView,
  correctionNote: BoxView,
  livePost: BoxView,
}

/** The document's nodes with those that have more to them than their text drawn by React. */
export function shownNodes(): Node[] {
  return documentNodes().map((node) => {
    const view = views[node.name]
    if (!view) return node
    const options = node.name === 'table' ? { contentDOMElementTag: 'tbody' } : {}
    return node.extend({ addNodeView: () => ReactNodeViewRenderer(view, options) })
  })
}

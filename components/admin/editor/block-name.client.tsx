'use client'
import type { Node } from '@tiptap/pm/model'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'

const named = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'pullQuote',
  'figure',
  'gallery',
  'divider',
  'table',
  'embed',
  'relatedStory',
  'factBox',
  'correctionNote',
  'livePost',
] as const

/** The name of a block's kind. */
export function useBlockName(): (node: Node) => string {
  const t = useTranslations('Desk.Editor.blocks')
  return useCallback((node) => t(named.find((name) => name === node.type.name) ?? 'paragraph'), [t])
}

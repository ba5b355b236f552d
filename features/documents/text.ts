import type { ArticleBody, BodyNode } from '@/db/schema/body'
import { childrenOf, nodesIn } from './nodes-in'

const arabicWordsPerMinute = 180
const otherWordsPerMinute = 238

/** Attributes that readers see as text, in the order in which they stand around a node's content. */
const textsBefore = ['headline', 'title', 'caption', 'credit'] as const
const textsAfter = ['attribution'] as const

/** The document's words for search and counting: one block a line. */
export function plainText(document: ArticleBody): string {
  const lines: string[] = []
  for (const node of childrenOf(document)) collectLines(node, lines)
  return lines.filter(Boolean).join('\n')
}

function collectLines(node: BodyNode, lines: string[]) {
  const attribute = (name: string) => {
    const value = node.attrs?.[name]
    if (typeof value === 'string') lines.push(value)
  }
  textsBefore.forEach(attribute)
  const children = childrenOf(node)
  if (children.some((child) => child.type === 'text' || child.type === 'hardBreak')) {
    const inline = children.map((child) => (child.type === 'hardBreak' ? ' ' : (child.text ?? ''))).join('')
    lines.push(inline.replace(/\s+/g, ' ').trim())
  } else {
    for (const child of children) collectLines(child, lines)
  }
  textsAfter.forEach(attribute)
}

// Counts as Intl.Segmenter does, whose time grows with the square of the text.
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}_]*(?:['’.][\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}_]*)*/gu

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

/**
 * Whole minutes, at least one. Silent reading of English non-fiction averages 238 words a minute (Brysbaert 2019);
 * Arabic says as much in fewer, longer words, for which the house reckons 180.
 */
export function readingMinutes(words: number, locale = 'ar'): number {
  const perMinute = locale.startsWith('ar') ? arabicWordsPerMinute : otherWordsPerMinute
  return Math.max(1, Math.round(words / perMinute))
}

/** Ids of the media that the document shows, each once, in order. */
export const mediaIn = (document: ArticleBody) => idsIn(document, 'figure', 'mediaId')

/** Ids of the articles that the document's related-story cards name, each once, in order. */
export const relatedIn = (document: ArticleBody) => idsIn(document, 'relatedStory', 'articleId')

function idsIn(document: ArticleBody, type: string, name: string): number[] {
  const ids = new Set<number>()
  for (const node of nodesIn(document)) {
    const id = node.type === type ? node.attrs?.[name] : undefined
    if (typeof id === 'number') ids.add(id)
  }
  return [...ids]
}

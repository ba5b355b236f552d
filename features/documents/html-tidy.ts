import type { BodyNode } from '@/db/schema/body'

/**
 * Inline content as HTML shows it: white space collapsed, none at the ends. Two line breaks in a row divide a
 * paragraph; one that shows nothing is none.
 */
export function tidyInline(inline: BodyNode[]): BodyNode[][] {
  const paragraphs: BodyNode[][] = [[]]
  let breaks = 0
  for (const node of collapse(inline)) {
    if (node.type === 'hardBreak') {
      breaks += 1
      continue
    }
    if (breaks > 1) paragraphs.push([])
    const current = paragraphs.at(-1)
    if (breaks === 1 && current && current.length > 0) current.push({ type: 'hardBreak' })
    current?.push(node)
    breaks = 0
  }
  return paragraphs.map(trimEnd).filter((nodes) => nodes.some((node) => node.text?.trim()))
}

function collapse(inline: BodyNode[]): BodyNode[] {
  const collapsed: BodyNode[] = []
  let isAfterSpace = true
  for (const node of inline) {
    if (node.type !== 'text') {
      collapsed.push(node)
      isAfterSpace = true
      continue
    }
    const text = (node.text ?? '').replace(/[ \t\n\r\f]+/g, ' ')
    const shown: string = isAfterSpace && text.startsWith(' ') ? text.slice(1) : text
    if (shown === '') continue
    collapsed.push({ ...node, text: shown })
    isAfterSpace = shown.endsWith(' ')
  }
  return collapsed
}

function trimEnd(nodes: BodyNode[]): BodyNode[] {
  const trimmed = nodes.map((node, index) => {
    const next = nodes[index + 1]
    const isAtLineEnd = next === undefined || next.type === 'hardBreak'
    return isAtLineEnd && node.text !== undefined ? { ...node, text: node.text.trimEnd() } : node
  })
  const shown = trimmed.filter((node) => node.type === 'hardBreak' || node.text)
  while (shown.at(-1)?.type === 'hardBreak') shown.pop()
  return shown
}

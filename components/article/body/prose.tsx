import type { BulletList, Heading, OrderedList, Paragraph, Prose } from '@/features/documents/document'
import { never } from '@/lib/result'
import { type BlockProps, runOf } from './body-parts'
import { InlineText } from './inline-text'

export function ParagraphBlock({ block }: { block: Paragraph }) {
  if (block.content.length === 0) return null
  return (
    <p {...runOf(block.attrs)}>
      <InlineText content={block.content} />
    </p>
  )
}

export function HeadingBlock({ block, parts }: BlockProps<Heading>) {
  if (block.content.length === 0) return null
  const Tag = `h${parts.levelOf(block.attrs.id)}` as const
  return (
    <Tag id={block.attrs.id} {...runOf(block.attrs)}>
      <InlineText content={block.content} />
    </Tag>
  )
}

export function ListBlock({ block }: { block: BulletList | OrderedList }) {
  const items = block.content.map((item) => (
    <li key={item.attrs.id} {...runOf(item.attrs)}>
      <ProseBlocks blocks={item.content} isTight />
    </li>
  ))
  if (block.type === 'bulletList') return <ul {...runOf(block.attrs)}>{items}</ul>
  return (
    <ol start={block.attrs.start === 1 ? undefined : block.attrs.start} {...runOf(block.attrs)}>
      {items}
    </ol>
  )
}

/** Paragraphs and lists inside another block. A tight first paragraph needs no element of its own. */
export function ProseBlocks({ blocks, isTight = false }: { blocks: Prose[]; isTight?: boolean }) {
  return blocks.map((block, index) => {
    const key = block.attrs.id
    switch (block.type) {
      case 'paragraph': {
        const isPlain = isTight && index === 0 && !block.attrs.dir && !block.attrs.lang
        return isPlain ? (
          <InlineText key={key} content={block.content} />
        ) : (
          <ParagraphBlock key={key} block={block} />
        )
      }
      case 'bulletList':
      case 'orderedList':
        return <ListBlock key={key} block={block} />
      default:
        return never(block)
    }
  })
}

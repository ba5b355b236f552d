import type { Blockquote, PullQuote } from '@/features/documents/document'
import { runOf } from './body-parts'
import { ProseBlocks } from './prose'

export function BlockquoteBlock({ block }: { block: Blockquote }) {
  return (
    <blockquote {...runOf(block.attrs)}>
      <ProseBlocks blocks={block.content} />
      <Attribution name={block.attrs.attribution} />
    </blockquote>
  )
}

/** Words of the story shown large. A note, not a landmark: a page may have many. */
export function PullQuoteBlock({ block }: { block: PullQuote }) {
  return (
    <aside role="note" className="pull-quote" {...runOf(block.attrs)}>
      <ProseBlocks blocks={block.content} />
      <Attribution name={block.attrs.attribution} />
    </aside>
  )
}

function Attribution({ name }: { name: string | null }) {
  if (!name) return null
  return (
    <footer>
      <cite>{name}</cite>
    </footer>
  )
}

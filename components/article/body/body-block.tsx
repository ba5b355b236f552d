import type { Block } from '@/features/documents/document'
import { never } from '@/lib/result'
import type { BlockProps, BodyParts } from './body-parts'
import { CorrectionNoteBlock, FactBoxBlock, LivePostBlock, RelatedStoryBlock } from './boxes'
import { EmbedBlock } from './embed'
import { FigureBlock, GalleryBlock } from './figures'
import { HeadingBlock, ListBlock, ParagraphBlock } from './prose'
import { BlockquoteBlock, PullQuoteBlock } from './quotes'
import { TableBlock } from './table'

/** Every block of the definition, each as its own element of the page. */
export function BodyBlock({ block, parts }: BlockProps<Block>) {
  switch (block.type) {
    case 'paragraph':
      return <ParagraphBlock block={block} />
    case 'heading':
      return <HeadingBlock block={block} parts={parts} />
    case 'bulletList':
    case 'orderedList':
      return <ListBlock block={block} />
    case 'blockquote':
      return <BlockquoteBlock block={block} />
    case 'pullQuote':
      return <PullQuoteBlock block={block} />
    case 'figure':
      return <FigureBlock block={block} parts={parts} />
    case 'gallery':
      return <GalleryBlock block={block} parts={parts} />
    case 'divider':
      return <hr />
    case 'table':
      return <TableBlock block={block} parts={parts} />
    case 'embed':
      return <EmbedBlock block={block} parts={parts} />
    case 'relatedStory':
      return <RelatedStoryBlock block={block} parts={parts} />
    case 'factBox':
      return (
        <FactBoxBlock block={block} parts={parts}>
          <Blocks blocks={block.content} parts={parts} />
        </FactBoxBlock>
      )
    case 'correctionNote':
      return <CorrectionNoteBlock block={block} parts={parts} />
    case 'livePost':
      return (
        <LivePostBlock block={block} parts={parts}>
          <Blocks blocks={block.content} parts={parts} />
        </LivePostBlock>
      )
    default:
      return never(block)
  }
}

function Blocks({ blocks, parts }: { blocks: Block[]; parts: BodyParts }) {
  return blocks.map((block) => <BodyBlock key={block.attrs.id} block={block} parts={parts} />)
}

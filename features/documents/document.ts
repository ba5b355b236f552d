import type { Attribute } from './attributes'
import type { MarkName, NodeName, marks, nodes } from './definition'

type Values<Attributes> = {
  [Name in keyof Attributes]: Attributes[Name] extends Attribute<infer Value> ? Value : never
}
export type AttrsOf<Name extends NodeName> = Values<(typeof nodes)[Name]['attrs']>

type Leaf<Name extends NodeName> = { type: Name; attrs: AttrsOf<Name> }

export type Mark = {
  [Name in MarkName]: { type: Name; attrs: Values<(typeof marks)[Name]['attrs']> }
}[MarkName]
export type Text = { type: 'text'; text: string; marks?: Mark[] }
export type Inline = Text | { type: 'hardBreak' }

export type Paragraph = Leaf<'paragraph'> & { content: Inline[] }
export type Heading = Leaf<'heading'> & { content: Inline[] }
export type ListItem = Leaf<'listItem'> & { content: Prose[] }
export type BulletList = Leaf<'bulletList'> & { content: ListItem[] }
export type OrderedList = Leaf<'orderedList'> & { content: ListItem[] }
export type Prose = Paragraph | BulletList | OrderedList
export type Blockquote = Leaf<'blockquote'> & { content: Prose[] }
export type PullQuote = Leaf<'pullQuote'> & { content: Paragraph[] }
export type Figure = Leaf<'figure'>
export type Gallery = Leaf<'gallery'> & { content: Figure[] }
export type TableCell = Leaf<'tableCell'> & { content: (Prose | Figure)[] }
export type TableHeader = Leaf<'tableHeader'> & { content: (Prose | Figure)[] }
export type TableRow = Leaf<'tableRow'> & { content: (TableCell | TableHeader)[] }
export type Table = Leaf<'table'> & { content: TableRow[] }
export type Embed = Leaf<'embed'>
export type RelatedStory = Leaf<'relatedStory'>

type InABox =
  Prose | Heading | Blockquote | PullQuote | Figure | Gallery | Leaf<'divider'> | Table | Embed | RelatedStory

export type FactBox = Leaf<'factBox'> & { content: InABox[] }
export type CorrectionNote = Leaf<'correctionNote'> & { content: Prose[] }
export type LivePost = Leaf<'livePost'> & { content: InABox[] }

/** A block as the renderer meets it: read, so that every attribute is there and right. */
export type Block = InABox | FactBox | CorrectionNote | LivePost

/** A document that has been read; it may be stored as an ArticleBody. */
export type Document = { type: 'doc'; content: Block[] }

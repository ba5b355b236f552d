import type { Attribute } from './attributes'
import type { MarkName, NodeName, marks, nodes } from './definition'

type Values<Attributes> = {
  [Name in keyof Attributes]: Attributes[Name] extends Attribute<infer Value> ? Value : never
}
export type AttrsOf<Name extends NodeName> = Values<(typeof nodes)[Name]['attrs']>

type Leaf<Name extends NodeName> = { type: Name; attrs: AttrsOf<Name> }
type Holder<Name extends NodeName, Child> = Leaf<Name> & { content: Child[] }

export type Mark = { [Name in MarkName]: { type: Name; attrs: Values<(typeof marks)[Name]['attrs']> } }[MarkName]
export type Text = { type: 'text'; text: string; marks?: Mark[] }
export type Inline = Text | { type: 'hardBreak' }

export type Paragraph = Holder<'paragraph', Inline>
export type Heading = Holder<'heading', Inline>
export type ListItem = Holder<'listItem', Prose>
export type BulletList = Holder<'bulletList', ListItem>
export type OrderedList = Holder<'orderedList', ListItem>
export type Prose = Paragraph | BulletList | OrderedList
export type Blockquote = Holder<'blockquote', Prose>
export type PullQuote = Holder<'pullQuote', Paragraph>
export type Figure = Leaf<'figure'>
export type Gallery = Holder<'gallery', Figure>
export type TableCell = Holder<'tableCell', Prose | Figure>
export type TableHeader = Holder<'tableHeader', Prose | Figure>
export type TableRow = Holder<'tableRow', TableCell | TableHeader>
export type Table = Holder<'table', TableRow>
export type Embed = Leaf<'embed'>
export type RelatedStory = Leaf<'relatedStory'>

type InABox =
  | Prose
  | Heading
  | Blockquote
  | PullQuote
  | Figure
  | Gallery
  | Leaf<'divider'>
  | Table
  | Embed
  | RelatedStory

export type FactBox = Holder<'factBox', InABox>
export type CorrectionNote = Holder<'correctionNote', Prose>
export type LivePost = Holder<'livePost', InABox>

/** A block as the renderer meets it: read, so that every attribute is there and right. */
export type Block = InABox | FactBox | CorrectionNote | LivePost

/** A document that has been read; it may be stored as an ArticleBody. */
export type Document = { type: 'doc'; content: Block[] }

import {
  BellDot,
  Heading2,
  Heading3,
  Heading4,
  Image,
  Images,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Newspaper,
  Pilcrow,
  Quote,
  Radio,
  SquarePlay,
  StickyNote,
  Table,
  TextQuote,
} from 'lucide-react'
import type { InsertName } from './insert-items'

const icons: Record<InsertName, LucideIcon> = {
  paragraph: Pilcrow,
  heading2: Heading2,
  heading3: Heading3,
  heading4: Heading4,
  bulletList: List,
  orderedList: ListOrdered,
  blockquote: Quote,
  pullQuote: TextQuote,
  figure: Image,
  gallery: Images,
  embed: SquarePlay,
  relatedStory: Newspaper,
  table: Table,
  factBox: StickyNote,
  divider: Minus,
  correctionNote: BellDot,
  livePost: Radio,
}

const readsLeftToRight = new Set<InsertName>(['bulletList', 'orderedList', 'blockquote', 'pullQuote'])

/** The sign of what can be inserted, turned the way the interface reads. */
export function InsertIcon({ name }: { name: InsertName }) {
  const Icon = icons[name]
  const turn =
    name === 'paragraph' ? 'ltr:-scale-x-100' : readsLeftToRight.has(name) ? 'rtl:-scale-x-100' : ''
  return <Icon aria-hidden="true" className={`size-4.5 shrink-0 text-muted ${turn}`} />
}

import type { BodyNode } from '@/db/schema/body'
import type { HtmlNode } from './html-tree'
import type { Problems } from './problems'

export type PictureDetails = { alt?: string; caption?: string; credit?: string }

/** What the HTML itself cannot say: which rows its addresses stand for. */
export type HtmlContext = {
  /** The media row of a picture's address (`attachment:12` in a WordPress gallery); without one it is left out. */
  mediaFor: (src: string, details: PictureDetails) => number | undefined
  /** The article that a key or an address stands for. */
  storyFor?: (keyOrHref: string) => number | undefined
  /** The ISO time of a `data-at` that is not one itself. */
  momentFor?: (text: string) => string | undefined
  newId?: () => string
}

export type Marks = NonNullable<BodyNode['marks']>

/** What holds for everything inside the element at hand. */
export type Surroundings = {
  marks: Marks
  /** Text stands between blocks here, so a blank line divides it. */
  isFlow: boolean
  /** A single line end is a line break, as in WordPress's classic editor. */
  hasLineBreaks: boolean
  depth: number
}

export type Conversion = {
  context: HtmlContext
  problems: Problems
  /** What is inside an element, for those that convert it. */
  convert: (children: HtmlNode[], at: Surroundings, run: Conversion) => BodyNode[]
}

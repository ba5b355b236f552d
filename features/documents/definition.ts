import {
  type Attribute,
  blockId,
  direction,
  embedUrl,
  href,
  language,
  line,
  moment,
  oneOf,
  optional,
  provider,
  rowId,
  wholeNumber,
  withFallback,
} from './attributes'

/** What the schema, the reader of stored documents, the HTML filter and the renderer all go by. */
export type NodeDefinition = {
  attrs: Record<string, Attribute<unknown>>
  /** The nodes it may hold, text and line breaks (`inline`), or `nothing`. */
  holds: readonly string[] | 'inline' | 'nothing'
  /** The elements it is written as in plain HTML; every node is also `data-node="its name"`. */
  html: readonly string[]
  /** What must come first in it. */
  startsWith?: 'paragraph'
  /** Kept, with an empty paragraph, where others that hold nothing are left out. */
  staysWhenEmpty?: true
  /** What cannot stay in it divides it in two; from the others it is moved behind them. */
  divides?: true
}

const run = { dir: direction, lang: language }
const block = { id: blockId, ...run }
const attribution = optional(line(300))
const span = withFallback(wholeNumber(1, 100), 1)

const prose = ['paragraph', 'bulletList', 'orderedList'] as const
const inABox = [
  ...prose,
  'heading',
  'blockquote',
  'pullQuote',
  'figure',
  'gallery',
  'divider',
  'table',
  'embed',
  'relatedStory',
] as const

/** The blocks a document holds itself; all others live inside one of these. */
export const topBlocks = [...inABox, 'factBox', 'correctionNote', 'livePost'] as const

export const nodes = {
  paragraph: { attrs: block, holds: 'inline', html: ['p'], divides: true },
  heading: {
    attrs: { ...block, level: withFallback(oneOf([2, 3, 4]), 2) },
    holds: 'inline',
    html: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    divides: true,
  },
  bulletList: { attrs: block, holds: ['listItem'], html: ['ul', 'menu', 'dir'], divides: true },
  orderedList: {
    attrs: { ...block, start: withFallback(wholeNumber(0, 1_000_000), 1) },
    holds: ['listItem'],
    html: ['ol'],
    divides: true,
  },
  listItem: { attrs: block, holds: prose, startsWith: 'paragraph', html: ['li'], divides: true },
  blockquote: { attrs: { ...block, attribution }, holds: prose, html: ['blockquote'] },
  pullQuote: { attrs: { ...block, attribution }, holds: ['paragraph'], html: [] },
  figure: {
    // The words belong to the media; a story may say its own here.
    attrs: {
      ...block,
      mediaId: rowId,
      alt: optional(line(1000)),
      caption: optional(line(2000)),
      credit: optional(line(300)),
    },
    holds: 'nothing',
    html: ['figure', 'img'],
  },
  gallery: { attrs: block, holds: ['figure'], html: [] },
  divider: { attrs: block, holds: 'nothing', html: ['hr'] },
  table: { attrs: { ...block, caption: optional(line(500)) }, holds: ['tableRow'], html: ['table'] },
  tableRow: { attrs: run, holds: ['tableCell', 'tableHeader'], html: ['tr'] },
  tableCell: {
    attrs: { ...run, colspan: span, rowspan: span },
    holds: [...prose, 'figure'],
    html: ['td'],
    staysWhenEmpty: true,
  },
  tableHeader: {
    attrs: { ...run, colspan: span, rowspan: span },
    holds: [...prose, 'figure'],
    html: ['th'],
    staysWhenEmpty: true,
  },
  embed: {
    attrs: { ...block, url: embedUrl, provider, title: optional(line(300)) },
    holds: 'nothing',
    html: [],
  },
  relatedStory: { attrs: { ...block, articleId: rowId }, holds: 'nothing', html: [] },
  factBox: { attrs: { ...block, title: optional(line(200)) }, holds: inABox, html: [], staysWhenEmpty: true },
  correctionNote: { attrs: { ...block, at: optional(moment) }, holds: prose, html: [] },
  livePost: {
    attrs: { ...block, at: moment, headline: optional(line(300)) },
    holds: inABox,
    html: [],
    staysWhenEmpty: true,
  },
  hardBreak: { attrs: {}, holds: 'nothing', html: ['br'] },
} as const satisfies Record<string, NodeDefinition>

export type MarkDefinition = { attrs: Record<string, Attribute<unknown>>; html: readonly string[] }

/** In nesting order, outermost first. There is no emphasis: Arabic has no italics, so `em` is plain text. */
export const marks = {
  link: { attrs: { href }, html: ['a'] },
  /** A run of another language or direction. */
  language: { attrs: run, html: [] },
  /** A run whose direction must not disturb its neighbours. */
  isolate: { attrs: {}, html: ['bdi', 'bdo'] },
  strong: { attrs: {}, html: ['strong', 'b'] },
  highlight: { attrs: {}, html: ['mark'] },
} as const satisfies Record<string, MarkDefinition>

export type NodeName = keyof typeof nodes
export type MarkName = keyof typeof marks

export const nodeNames = Object.keys(nodes).filter(isNodeName)
export const markNames = Object.keys(marks).filter(isMarkName)

export function isNodeName(name: unknown): name is NodeName {
  return typeof name === 'string' && Object.hasOwn(nodes, name)
}

export function isMarkName(name: unknown): name is MarkName {
  return typeof name === 'string' && Object.hasOwn(marks, name)
}

/** A node's definition, in the general type. */
export const definitionOf = (name: NodeName): NodeDefinition => nodes[name]

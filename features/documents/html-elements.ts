import type { BodyNode } from '@/db/schema/body'
import { isNodeName } from './definition'
import { embedFor, postFor } from './embeds'
import { boundary } from './fit-places'
import { type Conversion, type Surroundings, convertChildren, runAttributes } from './html-convert'
import { convertBox } from './html-boxes'
import { convertFigure, convertGallery, convertPicture } from './html-pictures'
import {
  type HtmlElement,
  attribute,
  detach,
  find,
  findAll,
  hasClass,
  isElement,
  isText,
  pathTo,
  textOf,
} from './html-tree'

/** Elements that mean more than their tag; undefined for all that do not. */
export function convertSpecial(
  element: HtmlElement,
  at: Surroundings,
  run: Conversion,
): BodyNode[] | undefined {
  const node = attribute(element, 'data-node')
  if (isNodeName(node)) {
    const box = convertBox(element, node, at, run)
    if (box) return box
  }
  const social = convertSocialPost(element)
  if (social) return social
  if (hasClass(element, 'wp-block-gallery', 'gallery') && findAll(element, 'img').length > 0) {
    return convertGallery(element, run)
  }
  if (hasClass(element, 'wp-block-pullquote')) return convertQuote(element, 'pullQuote', at, run)
  if (hasClass(element, 'wp-caption') && element.tagName !== 'p') return convertFigure(element, at, run)
  return byTag[element.tagName]?.(element, at, run)
}

type Convert = (element: HtmlElement, at: Surroundings, run: Conversion) => BodyNode[] | undefined

const byTag: Record<string, Convert> = {
  blockquote: (element, at, run) => convertQuote(element, 'blockquote', at, run),
  figure: convertFigure,
  iframe: convertFrame,
  img: (element, _at, run) => convertPicture(element, {}, run),
  p: convertBareAddress,
  pre: convertPreformatted,
  table: convertTable,
}

/** The attributes that a tag itself carries, for the node it becomes. Their values are checked when they are fitted. */
export function ownAttributes(element: HtmlElement, type: string): Record<string, unknown> {
  const level = Number(element.tagName.slice(1))
  if (type === 'heading') return { level: Math.min(4, Math.max(2, level)) }
  const whole = (name: string, least: number, most: number) => {
    const value = attribute(element, name)?.trim() ?? ''
    return /^\d{1,6}$/.test(value) ? { [name]: Math.min(most, Math.max(least, Number(value))) } : {}
  }
  if (type === 'orderedList') return whole('start', 0, 1_000_000)
  if (type === 'tableCell' || type === 'tableHeader')
    return { ...whole('colspan', 1, 100), ...whole('rowspan', 1, 100) }
  return {}
}

/** A quote and whom it is from: its cite or footer, wherever those who write HTML put it. */
export function convertQuote(
  element: HtmlElement,
  type: 'blockquote' | 'pullQuote',
  at: Surroundings,
  run: Conversion,
): BodyNode[] {
  const source = find(element, ({ tagName }) => tagName === 'footer') ?? find(element, isCiteOfItsOwn)
  const said = (source ? textOf(source) : (attribute(element, 'data-attribution') ?? '')).replace(
    /^[\s\u2010-\u2015-]+/,
    '',
  )
  if (source) detach(source)
  const quotes = type === 'pullQuote' ? findAll(element, 'blockquote') : []
  const content = (quotes.length > 0 ? quotes : [element]).flatMap((quote) =>
    convertChildren(quote.childNodes, { ...at, isFlow: true }, run),
  )
  const attribution = said === '' ? {} : { attribution: said }
  return [{ type, attrs: { ...runAttributes(element), ...attribution }, content }]
}

/** Not the title of a book inside a sentence: a cite that stands beside the paragraphs, or fills one. */
function isCiteOfItsOwn(element: HtmlElement): boolean {
  const parent = element.parentNode
  if (element.tagName !== 'cite' || !parent || !isElement(parent)) return false
  if (parent.tagName === 'p') return textOf(parent) === textOf(element)
  return ['blockquote', 'figure', 'aside', 'figcaption', 'div'].includes(parent.tagName)
}

const socialClasses = [
  'twitter-tweet',
  'twitter-video',
  'instagram-media',
  'tiktok-embed',
  'fb-post',
  'fb-video',
]

function convertSocialPost(element: HtmlElement): BodyNode[] | undefined {
  const telegram = attribute(element, 'data-telegram-post')
  if (element.tagName === 'script' && !telegram) return undefined
  if (!telegram && !hasClass(element, ...socialClasses)) return undefined
  const given = ['data-instgrm-permalink', 'cite', 'data-href'].map((name) => attribute(element, name))
  const links = findAll(element, 'a')
    .map((link) => attribute(link, 'href'))
    .toReversed()
  const addresses = telegram ? [`https://t.me/${telegram}`] : [...given, ...links]
  for (const address of addresses) {
    const embed = address ? postFor(address.replace(/\?.*$/, '')) : undefined
    if (embed) return [{ type: 'embed', attrs: embed }]
  }
  return undefined
}

function convertFrame(element: HtmlElement, _at: Surroundings, { problems }: Conversion): BodyNode[] {
  const address = attribute(element, 'src') ?? attribute(element, 'data-src') ?? ''
  const embed = embedFor(address) ?? embedFor(attribute(element, 'data-src'))
  if (!embed) {
    problems.add(pathTo(element), 'unsafe-element', `iframe ${address}`)
    return []
  }
  return [{ type: 'embed', attrs: { ...embed, title: attribute(element, 'title') ?? null } }]
}

/** A paragraph that is nothing but the address of a post shows the post. */
function convertBareAddress(element: HtmlElement): BodyNode[] | undefined {
  const text = element.childNodes.length > 3 ? '' : textOf(element)
  const embed = /^https?:\/\/\S+$/.test(text) ? postFor(text) : undefined
  return embed && [{ type: 'embed', attrs: embed }]
}

function convertPreformatted(element: HtmlElement, at: Surroundings, run: Conversion): BodyNode[] {
  const inline = convertChildren(element.childNodes, { ...at, isFlow: false }, run)
  const content = inline.flatMap((node) =>
    node.type !== 'text'
      ? [node]
      : (node.text ?? '')
          .split('\n')
          .flatMap((line, index): BodyNode[] => [
            ...(index > 0 ? [{ type: 'hardBreak' }] : []),
            ...(line === '' ? [] : [{ ...node, text: line }]),
          ]),
  )
  return [{ type: 'paragraph', attrs: runAttributes(element), content }]
}

/** A table, unless it has one cell only: that one was for layout. */
function convertTable(element: HtmlElement, at: Surroundings, run: Conversion): BodyNode[] {
  const caption = find(element, ({ tagName }) => tagName === 'caption')
  const words = caption ? textOf(caption) : ''
  if (caption) detach(caption)
  const cells = findAll(element, 'td', 'th')
  const only = cells.length === 1 ? cells[0] : undefined
  if (only) return [boundary, ...convertChildren(only.childNodes, { ...at, isFlow: true }, run), boundary]
  // White space between rows and cells is not content.
  for (const part of [element, ...findAll(element, 'tr', 'tbody', 'thead', 'tfoot')]) {
    part.childNodes = part.childNodes.filter((child) => !isText(child) || child.value.trim() !== '')
  }
  const content = convertChildren(element.childNodes, at, run)
  return [
    { type: 'table', attrs: { ...runAttributes(element), ...(words ? { caption: words } : {}) }, content },
  ]
}

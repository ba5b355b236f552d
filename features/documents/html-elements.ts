import type { BodyNode } from '@/db/schema/body'
import { isNodeName } from './definition'
import { embedFor, postFor } from './embeds'
import { boundary } from './fit-places'
import { runAttributes } from './html-blocks'
import type { Conversion, Surroundings } from './html-conversion'
import { convertQuote } from './html-quotes'
import { convertBox } from './html-boxes'
import { convertFigure, convertGallery, convertPicture } from './html-pictures'
import {
  type HtmlElement,
  attribute,
  detach,
  find,
  findAll,
  hasClass,
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
  const inline = run.convert(element.childNodes, { ...at, isFlow: false }, run)
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
  if (only) return [boundary, ...run.convert(only.childNodes, { ...at, isFlow: true }, run), boundary]
  // White space between rows and cells is not content.
  for (const part of [element, ...findAll(element, 'tr', 'tbody', 'thead', 'tfoot')]) {
    part.childNodes = part.childNodes.filter((child) => !isText(child) || child.value.trim() !== '')
  }
  const content = run.convert(element.childNodes, at, run)
  return [
    { type: 'table', attrs: { ...runAttributes(element), ...(words ? { caption: words } : {}) }, content },
  ]
}

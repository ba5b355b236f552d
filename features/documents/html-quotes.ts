import type { BodyNode } from '@/db/schema/body'
import { runAttributes } from './html-blocks'
import type { Conversion, Surroundings } from './html-conversion'
import { type HtmlElement, attribute, detach, find, findAll, isElement, textOf } from './html-tree'

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
    run.convert(quote.childNodes, { ...at, isFlow: true }, run),
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

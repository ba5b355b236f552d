import type { BodyNode } from '@/db/schema/body'
import { moment } from './attributes'
import type { NodeName } from './definition'
import { embedFor } from './embeds'
import { convertNode, runAttributes } from './html-blocks'
import type { Conversion, Surroundings } from './html-conversion'
import { convertQuote } from './html-quotes'
import { convertGallery } from './html-pictures'
import { type HtmlElement, attribute, detach, isElement, pathTo, textOf } from './html-tree'

/** An element that says by `data-node` which node it is; undefined where its tag says enough. */
export function convertBox(
  element: HtmlElement,
  node: NodeName,
  at: Surroundings,
  run: Conversion,
): BodyNode[] | undefined {
  switch (node) {
    case 'pullQuote':
    case 'blockquote':
      return convertQuote(element, node, at, run)
    case 'gallery':
      return convertGallery(element, run)
    case 'factBox':
      return [box(element, node, { title: takeHeading(element) }, at, run)]
    case 'livePost':
      return [box(element, node, { at: momentOf(element, run), headline: takeHeading(element) }, at, run)]
    case 'correctionNote':
      return [box(element, node, { at: momentOf(element, run) }, at, run)]
    case 'embed':
      return convertEmbed(element, run)
    case 'relatedStory':
      return convertRelatedStory(element, run)
    case 'figure':
      return undefined
    default:
      return [convertNode(element, node, at, run)]
  }
}

function box(
  element: HtmlElement,
  type: NodeName,
  attrs: Record<string, unknown>,
  at: Surroundings,
  run: Conversion,
): BodyNode {
  const content = run.convert(element.childNodes, { ...at, isFlow: true }, run)
  return { type, attrs: { ...runAttributes(element), ...attrs }, content }
}

function takeHeading(element: HtmlElement): string | null {
  const first = element.childNodes.find(isElement)
  if (!first || !/^h[1-6]$/.test(first.tagName)) return attribute(element, 'data-title') ?? null
  detach(first)
  return textOf(first)
}

function momentOf(element: HtmlElement, { context }: Conversion): string | null {
  const given = attribute(element, 'data-at') ?? ''
  return moment.read(given) ?? context.momentFor?.(given) ?? (given || null)
}

function convertEmbed(element: HtmlElement, { problems }: Conversion): BodyNode[] {
  const address = attribute(element, 'data-url')
  const embed = embedFor(address)
  if (embed) return [{ type: 'embed', attrs: { ...embed, title: attribute(element, 'data-title') ?? null } }]
  problems.add(pathTo(element), 'unknown-embed', address)
  return []
}

function convertRelatedStory(element: HtmlElement, { context, problems }: Conversion): BodyNode[] {
  const given = attribute(element, 'data-article-id') ?? ''
  const key = attribute(element, 'data-key') ?? attribute(element, 'data-href') ?? given
  const articleId = /^\d{1,9}$/.test(given) ? Number(given) : context.storyFor?.(key)
  if (articleId !== undefined) return [{ type: 'relatedStory', attrs: { articleId } }]
  problems.add(pathTo(element), 'unknown-story', key)
  return []
}

import type { Block, Figure, Inline, Mark, Prose, Table } from '@/features/documents/document'
import {
  renditionFor,
  renditionsOf,
  mediaPath,
  nearestCrop,
  type PictureMedia,
} from '@/features/media/picture-media'
import { never } from '@/lib/result'
import { xml, type Markup } from '@/lib/xml'

/** What a body says beside its own text, and where what it shows lies. */
export type FeedParts = {
  /** The story's own address, whole: places on the page and on the site are counted from it. */
  url: string
  pictures: ReadonlyMap<number, PictureMedia>
  stories: ReadonlyMap<number, { href: string; headline: string }>
  words: { factBox: string; correction: string; relatedStory: string }
  formatTime: (moment: Date) => string
}

const PICTURE_WIDTH_PX = 1_280

/** A story's body as the plain HTML that feed readers understand: no script, no frames, no elements of our own. */
export const bodyHtml = (blocks: readonly Block[], parts: FeedParts): Markup =>
  xml`${blocks.map((block) => blockHtml(block, parts))}`

function blockHtml(block: Block, parts: FeedParts): Markup | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
      return proseHtml(block, parts)
    case 'heading':
      return inElement(`h${block.attrs.level}`, block, inlineHtml(block.content, parts))
    case 'blockquote':
    case 'pullQuote': {
      const { attribution } = block.attrs
      const cited = attribution !== null && xml`<p><cite>${attribution}</cite></p>`
      return inElement('blockquote', block, xml`${proseOf(block.content, parts)}${cited}`)
    }
    case 'figure':
      return figureHtml(block, parts)
    case 'gallery':
      return xml`${block.content.map((figure) => figureHtml(figure, parts))}`
    case 'divider':
      return xml`<hr/>`
    case 'table':
      return tableHtml(block, parts)
    case 'embed':
      return xml`<p><a href="${block.attrs.url}">${block.attrs.title ?? block.attrs.url}</a></p>`
    case 'relatedStory':
      return relatedHtml(block.attrs.articleId, parts)
    case 'factBox':
    case 'correctionNote':
    case 'livePost':
      return boxHtml(block, parts)
    default:
      return never(block)
  }
}

type Box = Extract<Block, { type: 'factBox' | 'correctionNote' | 'livePost' }>

function boxHtml(block: Box, parts: FeedParts): Markup {
  return inElement(
    'div',
    block,
    xml`<p><strong>${boxLabel(block, parts)}</strong></p>${bodyHtml(block.content, parts)}`,
  )
}

function boxLabel(block: Box, { words, formatTime }: FeedParts): string {
  if (block.type === 'factBox') return block.attrs.title ?? words.factBox
  const { at } = block.attrs
  const time = at === null ? undefined : formatTime(new Date(at))
  const label = block.type === 'correctionNote' ? words.correction : block.attrs.headline
  return [time, label].filter(Boolean).join(' – ')
}

function relatedHtml(articleId: number, { stories, url, words }: FeedParts): Markup | undefined {
  const story = stories.get(articleId)
  return (
    story && xml`<p>${words.relatedStory}: <a href="${absolute(story.href, url)}">${story.headline}</a></p>`
  )
}

const proseOf = (blocks: readonly Prose[], parts: FeedParts) => blocks.map((block) => proseHtml(block, parts))

function proseHtml(block: Prose, parts: FeedParts): Markup {
  if (block.type === 'paragraph') return inElement('p', block, inlineHtml(block.content, parts))
  const items = block.content.map((item) => inElement('li', item, xml`${proseOf(item.content, parts)}`))
  if (block.type === 'bulletList') return inElement('ul', block, xml`${items}`)
  const { start } = block.attrs
  return start === 1
    ? inElement('ol', block, xml`${items}`)
    : xml`<ol start="${start}"${run(block.attrs)}>${items}</ol>`
}

function figureHtml({ attrs }: Figure, { pictures, url }: FeedParts): Markup | undefined {
  const media = pictures.get(attrs.mediaId)
  const rendition = media && feedRendition(media)
  if (!rendition) return undefined
  const words = [attrs.caption ?? media.caption, attrs.credit ?? media.credit].filter(Boolean).join(' – ')
  const { key, widthPx, heightPx } = rendition
  const address = absolute(mediaPath(key), url)
  return xml`<figure><img src="${address}" alt="${attrs.alt ?? media.alt}" width="${widthPx}" height="${heightPx}"/>${
    words && xml`<figcaption>${words}</figcaption>`
  }</figure>`
}

/** The one rendition of a picture that a feed names: whole, and wide enough for a large screen. */
export function feedRendition(media: PictureMedia) {
  const crop = nearestCrop(media, 'full')
  return crop && renditionFor(renditionsOf(media, crop, 'webp'), PICTURE_WIDTH_PX)
}

function tableHtml(table: Table, parts: FeedParts): Markup {
  const cell = (of: Table['content'][number]['content'][number]) => {
    const { colspan, rowspan } = of.attrs
    const spans = xml`${colspan > 1 && xml` colspan="${colspan}"`}${rowspan > 1 && xml` rowspan="${rowspan}"`}`
    const content = of.content.map((block) => blockHtml(block, parts))
    return of.type === 'tableHeader'
      ? xml`<th${spans}${run(of.attrs)}>${content}</th>`
      : xml`<td${spans}${run(of.attrs)}>${content}</td>`
  }
  const rows = table.content.map((row) => inElement('tr', row, xml`${row.content.map(cell)}`))
  const { caption } = table.attrs
  return inElement('table', table, xml`${caption !== null && xml`<caption>${caption}</caption>`}${rows}`)
}

function inlineHtml(content: readonly Inline[], parts: FeedParts): Markup {
  return xml`${content.map((node) => {
    if (node.type === 'hardBreak') return xml`<br/>`
    return (node.marks ?? []).reduceRight((inner, mark) => marked(inner, mark, parts), xml`${node.text}`)
  })}`
}

function marked(inner: Markup, mark: Mark, { url }: FeedParts): Markup {
  switch (mark.type) {
    case 'link':
      return xml`<a href="${absolute(mark.attrs.href, url)}">${inner}</a>`
    case 'language':
      return xml`<span${run(mark.attrs)}>${inner}</span>`
    case 'isolate':
      return xml`<bdi>${inner}</bdi>`
    case 'strong':
      return xml`<strong>${inner}</strong>`
    case 'highlight':
      return xml`<mark>${inner}</mark>`
    default:
      return never(mark)
  }
}

type Run = { dir: 'rtl' | 'ltr' | null; lang: string | null }

const run = ({ dir, lang }: Run) =>
  xml`${lang !== null && xml` lang="${lang}"`}${dir !== null && xml` dir="${dir}"`}`

type Element = 'p' | 'h2' | 'h3' | 'h4' | 'ul' | 'ol' | 'li' | 'blockquote' | 'div' | 'table' | 'tr'

function inElement(name: Element, { attrs }: { attrs: Run }, content: Markup): Markup {
  const tag = xml`${name}`
  return xml`<${tag}${run(attrs)}>${content}</${tag}>`
}

const absolute = (href: string, base: string) => (URL.canParse(href, base) ? new URL(href, base).href : base)

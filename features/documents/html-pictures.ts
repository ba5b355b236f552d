import type { BodyNode } from '@/db/schema/body'
import { embedFor } from './embeds'
import type { Conversion, PictureDetails, Surroundings } from './html-conversion'
import { convertQuote } from './html-quotes'
import { type HtmlElement, attribute, detach, find, findAll, hasClass, pathTo, textOf } from './html-tree'
import { readHref } from './links'

/** A figure element: a picture, several, a table, a quote, or what another site shows. */
export function convertFigure(element: HtmlElement, at: Surroundings, run: Conversion): BodyNode[] {
  const quote = find(element, ({ tagName }) => tagName === 'blockquote')
  if (quote && hasClass(quote, 'wp-block-pullquote')) return convertQuote(element, 'pullQuote', at, run)
  if (hasClass(element, 'wp-block-embed')) return convertEmbedBlock(element, at, run)
  const pictures = findAll(element, 'img')
  if (findAll(element, 'figure').length > 0 && pictures.length > 0) return convertGallery(element, run)
  const first = pictures[0]
  const table = find(element, ({ tagName }) => tagName === 'table')
  if (!first || table) return convertOtherFigure(element, table, at, run)
  const words = takeCaption(element)
  if (pictures.length > 1)
    return galleryOf(pictures.flatMap((picture) => convertPicture(picture, words, run)))
  return convertPicture(first, words, run)
}

function convertOtherFigure(
  element: HtmlElement,
  table: HtmlElement | undefined,
  at: Surroundings,
  run: Conversion,
): BodyNode[] {
  const quote = find(element, ({ tagName }) => tagName === 'blockquote')
  if (!table && quote) return convertQuote(element, 'blockquote', at, run)
  const { caption } = takeCaption(element)
  const content = run.convert(element.childNodes, { ...at, isFlow: true }, run)
  const key = { table: 'caption', embed: 'title' }
  const named = content.find((node) => node.type === 'table' || node.type === 'embed')
  if (!caption || !named)
    return caption ? [...content, { type: 'paragraph', content: [{ type: 'text', text: caption }] }] : content
  const name = named.type === 'table' ? key.table : key.embed
  return content.map((node) =>
    node === named ? { ...node, attrs: { ...node.attrs, [name]: caption } } : node,
  )
}

/** An image as a figure of the newsroom's own media; what nobody has taken in is left out, and told. */
export function convertPicture(
  image: HtmlElement,
  words: PictureDetails,
  { context, problems }: Conversion,
): BodyNode[] {
  const src = sourceOf(image)
  const isTracker = attribute(image, 'width') === '1' || attribute(image, 'height') === '1'
  if (isTracker || hasClass(image, 'emoji', 'wp-smiley')) return []
  const alt = attribute(image, 'alt')?.trim()
  const details = { ...(alt ? { alt } : {}), ...words }
  const mediaId = src ? context.mediaFor(src, details) : undefined
  if (mediaId === undefined) {
    problems.add(pathTo(image), 'unknown-picture', src)
    return []
  }
  return [{ type: 'figure', attrs: { mediaId, ...details } }]
}

/** Lazy loaders keep the address elsewhere and put a blank picture in its place. */
function sourceOf(image: HtmlElement): string {
  const names = ['data-src', 'data-lazy-src', 'data-original', 'src']
  const given = names.map((name) => attribute(image, name)?.trim() ?? '')
  return given.find((address) => address !== '' && !/^(data|javascript|blob):/i.test(address)) ?? ''
}

export function convertGallery(element: HtmlElement, run: Conversion): BodyNode[] {
  const figures = findAll(element, 'figure', 'li', 'dl').filter((part) => findAll(part, 'img').length === 1)
  const own = new Map(figures.flatMap((part) => findAll(part, 'img').map((image) => [image, part] as const)))
  return galleryOf(
    findAll(element, 'img').flatMap((image) => {
      const part = own.get(image)
      return convertPicture(image, part ? takeCaption(part) : {}, run)
    }),
  )
}

function galleryOf(figures: BodyNode[]): BodyNode[] {
  return figures.length > 1 ? [{ type: 'gallery', content: figures }] : figures
}

/** Reads the words under a picture and takes them out of the tree, credit apart from caption. */
function takeCaption(element: HtmlElement): PictureDetails {
  const isCaption = (part: HtmlElement) =>
    part.tagName === 'figcaption' ||
    hasClass(part, 'wp-caption-text', 'blocks-gallery-item__caption', 'gallery-caption')
  const words = find(element, isCaption) ?? (hasClass(element, 'wp-caption') ? element : undefined)
  if (!words) return {}
  const small = find(words, (part) => part.tagName === 'small' || hasClass(part, 'credit', 'photo-credit'))
  const caption = textOf(words, small)
  const credit = small ? textOf(small) : ''
  if (words !== element) detach(words)
  return { ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) }
}

/** A WordPress embed block: an address of ours, of a provider, or only a link. */
function convertEmbedBlock(element: HtmlElement, at: Surroundings, run: Conversion): BodyNode[] {
  const { caption } = takeCaption(element)
  const frame = find(element, ({ tagName }) => tagName === 'iframe')
  const link = find(element, ({ tagName }) => tagName === 'a')
  const wrapper = find(element, (part) => hasClass(part, 'wp-block-embed__wrapper')) ?? element
  const address = [textOf(wrapper), frame && attribute(frame, 'src'), link && attribute(link, 'href')].find(
    (given) => given !== undefined && /^(https?:)?\/\/\S+$/.test(given),
  )
  const embed = embedFor(address)
  if (embed) return [{ type: 'embed', attrs: { ...embed, title: caption ?? null } }]
  const articleId = address ? run.context.storyFor?.(address) : undefined
  if (articleId !== undefined) return [{ type: 'relatedStory', attrs: { articleId } }]
  run.problems.add(pathTo(element), 'unknown-embed', address)
  const href = readHref(address)
  if (!href) return run.convert(element.childNodes, at, run)
  const text = { type: 'text', text: caption ?? href, marks: [{ type: 'link', attrs: { href } }] }
  return [{ type: 'paragraph', content: [text] }]
}

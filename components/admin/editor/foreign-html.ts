import { parseFragment, serialize } from 'parse5'
import { readHref } from '@/features/documents/links'
import { withoutJunk } from './paste-characters'
import { gatherItems, isMarker, nestLists, wordItem } from './paste-lists'
import {
  type TreeElement,
  type TreeNode,
  element,
  isTreeElement,
  isTreeText,
  styleOf,
  textNode,
  treeText,
  valueOf,
} from './paste-tree'

export type Prepared = {
  html: string
  /** Pictures that came along as data, in order; in the HTML they have the address `pasted:<index>`. */
  data: string[]
  /** How many pictures the clipboard only names: nobody can fetch them here. */
  lost: number
}

type Run = Prepared & { isOffice: boolean; locale: string; knows: (src: string) => boolean }

/**
 * Foreign HTML as the importer's reader wants it: what the program that wrote it says by styles becomes elements
 * (lists, bold), what it only left behind goes. Nothing is run and nothing is fetched on the way.
 */
export function prepareHtml(
  source: string,
  { locale, knows }: { locale: string; knows: (src: string) => boolean },
): Prepared {
  const isOffice =
    /urn:schemas-microsoft-com|class="?Mso|content="?Microsoft|docs-internal-guid|LibreOffice/i.test(source)
  const run: Run = { html: '', data: [], lost: 0, isOffice, locale, knows }
  const copied = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/i.exec(source)?.[1]
  const fragment = parseFragment(copied?.trim() ? copied : source, { scriptingEnabled: false })
  const body = element(
    'div',
    prepareAll(fragment.childNodes, { keepsLines: false, isHeading: false, depth: 0 }, run),
  )
  return { html: `<div>${serialize(body)}</div>`, data: run.data, lost: run.lost }
}

type At = { keepsLines: boolean; isHeading: boolean; depth: number }

function prepareAll(nodes: TreeNode[], at: At, run: Run): TreeNode[] {
  const items = new Map<TreeNode, NonNullable<ReturnType<typeof wordItem>>>()
  const prepared = nodes.flatMap((node) => {
    const item = isTreeElement(node) ? wordItem(node) : undefined
    const made = prepare(node, at, run)
    if (item && made[0]) items.set(made[0], item)
    return made
  })
  return items.size > 0 ? gatherItems(prepared, items) : prepared
}

const leftOut = new Set(['style', 'script', 'meta', 'link', 'title', 'head', 'xml', 'noscript', 'template'])
const deepest = 200

function prepare(node: TreeNode, at: At, run: Run): TreeNode[] {
  if (isTreeText(node)) return prepareText(node.value, at)
  if (!isTreeElement(node) || leftOut.has(node.tagName)) return []
  if (isHidden(node) || isMarker(node)) return []
  if (at.depth > deepest) return prepareText(treeText(node), at)
  if (node.tagName === 'img') return prepareImage(node, run)
  const keepsLines =
    at.keepsLines || node.tagName === 'pre' || /white-space:\s*(pre|break)/.test(styleOf(node))
  const isHeading = at.isHeading || /^(h[1-6]|th)$/.test(node.tagName)
  const children = prepareAll(node.childNodes, { keepsLines, isHeading, depth: at.depth + 1 }, run)
  const made = dressed(node, children, isHeading, run)
  if (/^(ul|ol)$/.test(made.tagName)) nestLists(made)
  return [made]
}

function prepareText(text: string, { keepsLines }: At): TreeNode[] {
  const clean = withoutJunk(keepsLines ? text : text.replace(/[\r\n]+/g, ' '))
  if (!keepsLines) return clean === '' ? [] : [textNode(clean)]
  return clean
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [element('br')] : []),
      ...(line === '' ? [] : [textNode(line)]),
    ])
}

const isHidden = (node: TreeElement) =>
  /display:\s*none|mso-hide:\s*all/.test(styleOf(node)) || node.attrs.some(({ name }) => name === 'hidden')

const bold = /font-weight:\s*(bold|bolder|[6-9]00)/
const notBold = /font-weight:\s*(normal|[1-5]00)/
const inlineTags = /^(span|font|i|em|cite|q|bdi|b|strong|u|a)$/

/** The element as it will be read: bold by style is strong, bold taken back or in a heading is none. */
function dressed(node: TreeElement, children: TreeNode[], isHeading: boolean, run: Run): TreeElement {
  const style = styleOf(node)
  const isTakenBack = /^(b|strong)$/.test(node.tagName) && (isHeading || notBold.test(style))
  const isBold = bold.test(style) && !isHeading
  const isQuote = /\bMso(Intense)?Quote/.test(valueOf(node, 'class'))
  const made = element(isTakenBack ? 'span' : node.tagName, isBold ? [element('strong', children)] : children)
  made.attrs = isTakenBack ? [] : attributesOf(node, run)
  if (isBold && !inlineTags.test(node.tagName)) return boldBlock(made, children)
  return isQuote && node.tagName === 'p' ? element('blockquote', [made]) : made
}

/** In a block that is bold by style, its text is strong and not what stands in it as a block. */
function boldBlock(made: TreeElement, children: TreeNode[]): TreeElement {
  made.childNodes = children.map((child) =>
    isTreeText(child) || (isTreeElement(child) && inlineTags.test(child.tagName))
      ? element('strong', [child])
      : child,
  )
  return made
}

function attributesOf(node: TreeElement, run: Run): TreeElement['attrs'] {
  const lang = valueOf(node, 'lang')
  const isForeign = lang !== '' && lang.split('-')[0]?.toLowerCase() !== run.locale.split('-')[0]
  const keepsRun = !run.isOffice && inlineTags.test(node.tagName) && isForeign
  return node.attrs.flatMap((own) => {
    if (own.name === 'style' || own.name === 'id' || own.name.startsWith('on')) return []
    if (own.name === 'dir' || own.name === 'lang') return keepsRun ? [own] : []
    if (own.name !== 'href') return [own]
    const href = foreignHref(own.value)
    return href === undefined ? [] : [{ name: 'href', value: href }]
  })
}

/** A link that leads somewhere from here too: whole addresses only, without Google's detour. */
function foreignHref(value: string): string | undefined {
  const href = readHref(value)
  if (href === undefined || !/^(https?:\/\/|mailto:)/i.test(href)) return undefined
  const around = /^https:\/\/www\.google\.[a-z.]+\/url\?/.test(href)
    ? new URL(href).searchParams.get('q')
    : null
  return around === null ? href : readHref(around)
}

/** What is shorter is a blank that holds a place. */
const smallestData = 200

function prepareImage(node: TreeElement, run: Run): TreeNode[] {
  const alt = valueOf(node, 'data-plain-text') || valueOf(node, 'alt')
  if (/^[\p{Extended_Pictographic}\p{Emoji_Component}\u200D\uFE0F]+$/u.test(alt)) return [textNode(alt)]
  const names = ['data-src', 'data-lazy-src', 'data-original']
  const src = names.map((name) => valueOf(node, name)).find((given) => given !== '') ?? valueOf(node, 'src')
  const isTiny = ['width', 'height'].some((name) => /^[0-3](px)?$/.test(valueOf(node, name)))
  if (isTiny || src === '' || (src.startsWith('data:') && src.length < smallestData)) return []
  if (/^data:image\/(png|jpe?g|webp|gif|avif);base64,/i.test(src)) {
    run.data.push(src)
    return [image(`pasted:${String(run.data.length - 1)}`, valueOf(node, 'alt'))]
  }
  if (run.knows(src)) return [image(src, valueOf(node, 'alt'))]
  run.lost += 1
  return []
}

function image(src: string, alt: string): TreeNode {
  const made = element('img')
  made.attrs = [{ name: 'src', value: src }, ...(alt ? [{ name: 'alt', value: withoutJunk(alt) }] : [])]
  return made
}

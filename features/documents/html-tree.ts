import type { DefaultTreeAdapterMap } from 'parse5'

export type HtmlNode = DefaultTreeAdapterMap['childNode']
export type HtmlElement = DefaultTreeAdapterMap['element']
export type HtmlText = DefaultTreeAdapterMap['textNode']
type HtmlParent = DefaultTreeAdapterMap['parentNode']

export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => 'tagName' in node
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text'

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((own) => own.name === name)?.value
}

export function hasClass(element: HtmlElement, ...names: string[]): boolean {
  const classes = (attribute(element, 'class') ?? '').split(/\s+/)
  return names.some((name) => classes.includes(name))
}

/** Everything under an element in the order of the text, without recursion: foreign HTML nests as deep as it likes. */
export function* descendants(parent: HtmlElement): Generator<HtmlNode> {
  const waiting: HtmlNode[] = parent.childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if (isElement(node))
      for (let i = node.childNodes.length - 1; i >= 0; i -= 1) pushIf(waiting, node.childNodes[i])
  }
}

function pushIf(waiting: HtmlNode[], node: HtmlNode | undefined) {
  if (node) waiting.push(node)
}

export function findAll(parent: HtmlElement, ...tags: string[]): HtmlElement[] {
  const found: HtmlElement[] = []
  for (const node of descendants(parent)) if (isElement(node) && tags.includes(node.tagName)) found.push(node)
  return found
}

export function find(
  parent: HtmlElement,
  matches: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const node of descendants(parent)) if (isElement(node) && matches(node)) return node
  return undefined
}

export function textOf(parent: HtmlElement, without?: HtmlElement): string {
  const left = without ? new Set<HtmlNode>([without, ...descendants(without)]) : undefined
  let text = ''
  for (const node of descendants(parent)) if (isText(node) && !left?.has(node)) text += node.value
  return text.replace(/\s+/g, ' ').trim()
}

/** Takes an element out of the tree, once its meaning has been read. */
export function detach(element: HtmlElement) {
  const siblings = element.parentNode?.childNodes
  const index = siblings?.indexOf(element) ?? -1
  if (index >= 0) siblings?.splice(index, 1)
}

/** Where an element stands, for the report: its last few ancestors. */
export function pathTo(node: HtmlNode): string {
  const names: string[] = []
  let at: HtmlNode | HtmlParent | null = node
  while (at && names.length < 4) {
    if (isElement(at)) names.unshift(at.tagName)
    at = 'parentNode' in at ? at.parentNode : null
  }
  return names.join(' > ')
}

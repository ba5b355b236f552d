import { type DefaultTreeAdapterMap, defaultTreeAdapter, html } from 'parse5'

export type TreeNode = DefaultTreeAdapterMap['childNode']
export type TreeElement = DefaultTreeAdapterMap['element']

export const isTreeElement = (node: TreeNode): node is TreeElement => 'tagName' in node
export const isTreeText = (node: TreeNode): node is DefaultTreeAdapterMap['textNode'] =>
  node.nodeName === '#text'

export const element = (tagName: string, children: TreeNode[] = []): TreeElement => {
  const made = defaultTreeAdapter.createElement(tagName, html.NS.HTML, [])
  made.childNodes = children
  for (const child of children) child.parentNode = made
  return made
}

export const textNode = (text: string): TreeNode => defaultTreeAdapter.createTextNode(text)

export const valueOf = (node: TreeElement, name: string): string =>
  node.attrs.find((own) => own.name === name)?.value ?? ''

/** The declarations of an element's style, in lower case. */
export const styleOf = (node: TreeElement): string => valueOf(node, 'style').toLowerCase()

export function treeText(node: TreeNode): string {
  if (isTreeText(node)) return node.value
  return isTreeElement(node) ? node.childNodes.map(treeText).join('') : ''
}

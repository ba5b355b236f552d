import {
  type TreeElement,
  type TreeNode,
  element,
  isTreeElement,
  isTreeText,
  styleOf,
  treeText,
  valueOf,
} from './paste-tree'

type WordItem = { level: number; isOrdered: boolean }

/** Word writes an item of a list as a paragraph with a bullet of its own: undefined where it is not one. */
export function wordItem(paragraph: TreeElement): WordItem | undefined {
  if (!/^(p|h[1-6])$/.test(paragraph.tagName)) return undefined
  const level = /mso-list:[^;]*\blevel(\d)/.exec(styleOf(paragraph))?.[1]
  const isListStyle = /\bMsoListParagraph/.test(valueOf(paragraph, 'class'))
  const marker = level === undefined && !isListStyle ? undefined : findMarker(paragraph)
  if (level === undefined && marker === undefined) return undefined
  const isOrdered = /^[\s(]*[\p{L}\p{Nd}]{1,4}[.)\-]/u.test(treeText(marker ?? paragraph))
  return { level: Number(level ?? 1), isOrdered: marker !== undefined && isOrdered }
}

/** The bullet that Word drew: it is not text. */
export const isMarker = (node: TreeElement) => /mso-list:\s*ignore/.test(styleOf(node))

function findMarker(node: TreeElement): TreeElement | undefined {
  for (const child of node.childNodes) {
    if (!isTreeElement(child)) continue
    const found = isMarker(child) ? child : findMarker(child)
    if (found) return found
  }
  return undefined
}

/** The paragraphs that are items, put together to lists; the others as they are. */
export function gatherItems(children: TreeNode[], items: Map<TreeNode, WordItem>): TreeNode[] {
  const gathered: TreeNode[] = []
  let open: { list: TreeElement; level: number }[] = []
  for (const child of children) {
    const item = items.get(child)
    if (!item || !isTreeElement(child)) {
      const isBlank = isTreeText(child) && child.value.trim() === ''
      if (!isBlank) open = []
      if (!isBlank || open.length === 0) gathered.push(child)
      continue
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    let current = open.at(-1)
    if (!current || current.level < item.level) {
      const list = element(item.isOrdered ? 'ol' : 'ul')
      const holder = current?.list.childNodes.at(-1)
      if (holder && isTreeElement(holder)) holder.childNodes.push(list)
      else gathered.push(list)
      current = { list, level: item.level }
      open.push(current)
    }
    current.list.childNodes.push(element('li', child.childNodes))
  }
  return gathered
}

/** Google Docs puts an inner list beside the item that it belongs to. */
export function nestLists(list: TreeElement) {
  const children: TreeNode[] = []
  for (const child of list.childNodes) {
    const before = children.at(-1)
    const isList = isTreeElement(child) && /^(ul|ol)$/.test(child.tagName)
    if (isList && before && isTreeElement(before) && before.tagName === 'li') before.childNodes.push(child)
    else if (!isTreeText(child) || child.value.trim() !== '') children.push(child)
  }
  list.childNodes = children
}

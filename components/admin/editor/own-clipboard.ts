import { Fragment, Node, type Schema, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { readDocument } from '@/features/documents/read-document'

const attribute = 'data-marsad'

/** Puts the selection on the clipboard: HTML for others, and within it all that an editor of ours needs. */
export function writeClipboard(view: EditorView, data: DataTransfer): boolean {
  const { selection } = view.state
  if (selection.empty) return false
  const slice = selection.content()
  const { dom, text } = view.serializeForClipboard(slice)
  const holder = document.createElement('div')
  holder.setAttribute(attribute, JSON.stringify(slice.toJSON()))
  holder.append(...dom.childNodes)
  data.clearData()
  data.setData('text/html', holder.outerHTML)
  data.setData('text/plain', text)
  return true
}

/** The slice that an editor of ours put there. Anybody may write such HTML: it is read as a stored document is. */
export function readClipboard(html: string, schema: Schema): Slice | undefined {
  const written = new RegExp(`<div[^>]*\\s${attribute}="([^"]*)"`).exec(html)?.[1]
  if (written === undefined) return undefined
  const json = parse(unescaped(written))
  const content = json?.content
  if (!json || !Array.isArray(content)) return undefined
  const isRows = content[0]?.type === 'tableRow'
  const { document, problems } = readDocument({
    type: 'doc',
    content: isRows ? [{ type: 'table', content }] : content,
  })
  if (problems.some(({ reason }) => reason !== 'empty')) return undefined
  const nodes = Fragment.from(document.content.map((node) => Node.fromJSON(schema, node)))
  const fragment = isRows ? (nodes.firstChild?.content ?? Fragment.empty) : nodes
  const opened = (given: unknown, deepest: number) =>
    Math.min(typeof given === 'number' && given > 0 ? given : 0, deepest)
  return new Slice(
    fragment,
    opened(json.openStart, depthAt(fragment, true)),
    opened(json.openEnd, depthAt(fragment, false)),
  )
}

type Written = { content?: { type?: unknown }[]; openStart?: unknown; openEnd?: unknown }

function parse(text: string): Written | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? json : undefined
  } catch {
    return undefined
  }
}

const entities: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: '\u00A0' }
const unescaped = (text: string) =>
  text.replace(/&(quot|amp|lt|gt|nbsp);/g, (_whole, name: string) => entities[name] ?? '')

function depthAt(fragment: Fragment, isStart: boolean): number {
  const node = isStart ? fragment.firstChild : fragment.lastChild
  return node && !node.isLeaf ? 1 + depthAt(node.content, isStart) : 0
}

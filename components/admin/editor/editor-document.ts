import { type Node, type Schema, Node as ProseMirrorNode } from '@tiptap/pm/model'
import type { BodyNode } from '@/db/schema/body'
import { cleanText } from '@/lib/clean-text'
import { definitionOf, isNodeName } from '@/features/documents/definition'
import type { Document } from '@/features/documents/document'
import { asRead } from '@/features/documents/read-document'

/** The editor's document as it is stored. What has not changed since it was last asked for is not made again. */
export function documentOf(doc: Node): Document {
  return asRead({ type: 'doc', content: contentOf(doc) })
}

const made = new WeakMap<Node, BodyNode>()

/** One node as it is stored: always with its content, its texts clean, its marks with their attributes. */
export function storedNode(node: Node): BodyNode {
  const known = made.get(node)
  if (known) return known
  const stored = storeNode(node)
  made.set(node, stored)
  return stored
}

function storeNode(node: Node): BodyNode {
  if (node.isText) {
    const marks = node.marks.map((mark) => ({ type: mark.type.name, attrs: { ...mark.attrs } }))
    return { type: 'text', text: cleanText(node.text ?? ''), ...(marks.length > 0 ? { marks } : {}) }
  }
  const type = node.type.name
  if (type === 'hardBreak') return { type }
  const isEmpty = isNodeName(type) && definitionOf(type).holds === 'nothing'
  return { type, attrs: { ...node.attrs }, ...(isEmpty ? {} : { content: contentOf(node) }) }
}

function contentOf(node: Node): BodyNode[] {
  return node.content.content.map(storedNode).filter(({ type, text }) => type !== 'text' || text !== '')
}

/** The document as the editor holds it. It must have been read: a schema takes nothing else. */
export function editorNode(document: Document, schema: Schema): Node {
  return ProseMirrorNode.fromJSON(schema, document)
}

import { Node } from '@tiptap/core'
import type { NodeSpec } from '@tiptap/pm/model'
import type { Attribute } from '@/features/documents/attributes'
import {
  type NodeDefinition,
  type NodeName,
  definitionOf,
  nodeNames,
  topBlocks,
} from '@/features/documents/definition'
import { nodeOutput, nodeRules } from './node-html'

/** One Tiptap node for every entry of the definition: the same names, attributes and content as the stored form. */
export const documentNodes = () => [
  Node.create({ name: 'doc', topNode: true, content: oneOrMore(topBlocks) }),
  ...nodeNames.map(nodeExtension),
  Node.create({ name: 'text', group: 'inline' }),
]

function nodeExtension(name: NodeName) {
  const definition = definitionOf(name)
  const { holds } = definition
  const isInline = name === 'hardBreak'
  return Node.create({
    name,
    // Tiptap's order is the schema's: the paragraph comes first, as what is made where something must be made
    inline: isInline,
    group: groupOf(name),
    atom: holds === 'nothing',
    selectable: !isInline && !(name in unselectable),
    draggable: false,
    defining: name in definingNodes,
    isolating: name in isolatingNodes,
    linebreakReplacement: isInline,
    ...(holds === 'nothing' ? {} : { content: contentOf(definition) }),
    addAttributes: () => attributesOf(definition.attrs),
    parseHTML: () => nodeRules(name),
    renderHTML: ({ node }) => nodeOutput(node),
    extendNodeSchema: (extension) => tableRole(extension.name),
  })
}

const unselectable = { tableRow: true, tableCell: true, tableHeader: true }
const definingNodes = {
  heading: true,
  blockquote: true,
  pullQuote: true,
  listItem: true,
  factBox: true,
  livePost: true,
}
const isolatingNodes = {
  tableCell: true,
  tableHeader: true,
  table: true,
  gallery: true,
  factBox: true,
  correctionNote: true,
  livePost: true,
}

function groupOf(name: NodeName): string | undefined {
  if (name === 'hardBreak') return 'inline'
  if (!topBlocks.some((top) => top === name)) return undefined
  return name === 'bulletList' || name === 'orderedList' ? 'block list' : 'block'
}

function contentOf({ holds, startsWith }: NodeDefinition): string {
  if (typeof holds === 'string') return 'inline*'
  return startsWith ? `${startsWith} (${holds.join(' | ')})*` : oneOrMore(holds)
}

function oneOrMore(names: readonly string[]): string {
  return `(${names.join(' | ')})+`
}

const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}
const tableRole = (name: string): Partial<NodeSpec> => (roles[name] ? { tableRole: roles[name] } : {})

/** As ProseMirror wants them: each with a default and with the check that reading has. HTML is read elsewhere. */
export function attributesOf(attrs: Record<string, Attribute<unknown>>) {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, attribute]) => [
      name,
      {
        default: attribute.fallback ?? null,
        // A part that is split off is a block of its own
        keepOnSplit: name !== 'id',
        rendered: false,
        parseHTML: () => null,
        validate: (value: unknown) => checkAttribute(name, attribute, value),
      },
    ]),
  )
}

function checkAttribute(name: string, attribute: Attribute<unknown>, value: unknown) {
  const mayBeMissing = 'fallback' in attribute || name === 'id'
  const isRight = (mayBeMissing && value === (attribute.fallback ?? null)) || attribute.read(value) === value
  if (!isRight || value === undefined) throw new RangeError(`Malformed attribute: ${name}`)
}

import { type AttributeSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import type { Attribute } from './attributes'
import {
  type MarkDefinition,
  type NodeDefinition,
  definitionOf,
  markNames,
  marks,
  nodeNames,
  topBlocks,
} from './definition'

/** The definition as ProseMirror (and so the editor) knows it. */
export const schema = new Schema({
  nodes: {
    doc: { content: oneOrMore(topBlocks) },
    // First after doc: it is what an editor makes where it must make something.
    ...Object.fromEntries(nodeNames.map((name) => [name, nodeSpec(name, definitionOf(name))])),
    text: { group: 'inline' },
  },
  marks: Object.fromEntries(markNames.map((name) => [name, markSpec(marks[name])])),
})

function nodeSpec(name: string, { attrs, holds, startsWith }: NodeDefinition): NodeSpec {
  const isInline = name === 'hardBreak'
  return {
    attrs: attributeSpecs(attrs),
    ...(holds === 'nothing' ? {} : { content: contentExpression(holds, startsWith) }),
    ...(isInline ? { inline: true, selectable: false } : {}),
    ...(isInline ? { group: 'inline' } : topBlocks.some((top) => top === name) ? { group: 'block' } : {}),
  }
}

function markSpec({ attrs }: MarkDefinition): MarkSpec {
  return { attrs: attributeSpecs(attrs) }
}

function contentExpression(holds: readonly string[] | 'inline', startsWith?: string): string {
  if (holds === 'inline') return 'inline*'
  return startsWith ? `${startsWith} (${holds.join(' | ')})*` : oneOrMore(holds)
}

function oneOrMore(names: readonly string[]): string {
  return `(${names.join(' | ')})+`
}

function attributeSpecs(attrs: Record<string, Attribute<unknown>>): Record<string, AttributeSpec> {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, attribute]) => [name, attributeSpec(name, attribute)]),
  )
}

/** Every attribute has a default, or ProseMirror would refuse `figure+`; the check refuses what is missing. */
function attributeSpec(name: string, attribute: Attribute<unknown>): AttributeSpec {
  const standIn = attribute.fallback ?? null
  const mayBeMissing = 'fallback' in attribute
  const validate = (value: unknown) => {
    const isRight = (mayBeMissing && value === standIn) || attribute.read(value) === value
    if (!isRight || value === undefined) throw new RangeError(`Malformed attribute: ${name}`)
  }
  return { default: standIn, validate }
}

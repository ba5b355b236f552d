import { describe, expect, test } from 'vitest'
import { definitionOf, markNames, nodeNames, topBlocks } from './definition'
import { schema } from './schema'

describe('the definition', () => {
  test('holds only nodes that it defines', () => {
    for (const name of nodeNames) {
      const { holds } = definitionOf(name)
      if (typeof holds !== 'string') for (const held of holds) expect(nodeNames).toContain(held)
    }
    expect(nodeNames).toEqual(expect.arrayContaining([...topBlocks]))
  })
  test('is a schema of the same names', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(['doc', 'text', ...nodeNames].sort())
    expect(Object.keys(schema.marks)).toEqual(markNames)
  })
  test('fills a required place in the editor with a paragraph', () => {
    expect(schema.topNodeType.contentMatch.defaultType?.name).toBe('paragraph')
  })
})

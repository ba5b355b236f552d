import { describe, expect, test } from 'vitest'
import { countingIds } from './block-ids'
import { readDocument } from './read-document'
import { schema } from './schema'
import { outline, randomDocument, randomSource } from './testing'

const read = (json: unknown) => readDocument(json, { newId: countingIds() })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
const check = (document: unknown) => schema.nodeFromJSON(document).check()

describe('size', () => {
  test('ten thousand levels of nesting are cut, not followed', () => {
    let node: unknown = { type: 'text', text: 'deep' }
    for (let level = 0; level < 10_000; level += 1)
      node = { type: level % 2 ? 'bulletList' : 'listItem', content: [node] }
    const { document, problems } = read(doc(node, paragraph('after')))
    expect(problems.map(({ reason }) => reason)).toContain('too-deep')
    expect(document.content.map(outline).join(' ')).toContain('p(after)')
    check(document)
  })
  test('a document that holds itself comes to an end', () => {
    const node: { type: string; content: unknown[] } = { type: 'paragraph', content: [] }
    node.content.push(node, node, { type: 'text', text: 'a' })
    check(read(doc(node)).document)
  })
  test('a million nodes, a text of ten million characters', () => {
    const start = performance.now()
    const many = read({ type: 'doc', content: Array.from({ length: 1_000_000 }, () => paragraph('a')) })
    const long = read(doc(paragraph('a'.repeat(10_000_000))))
    expect(many.problems.at(-1)?.reason).toBe('too-large')
    expect(long.problems.at(-1)?.reason).toBe('too-large')
    expect(performance.now() - start).toBeLessThan(4000)
  })
})

test('whatever comes in, what comes out passes the check and reads as itself', () => {
  for (let seed = 1; seed <= 1500; seed += 1) {
    const json = randomDocument(randomSource(seed))
    const { document } = read(json)
    try {
      check(document)
    } catch (error) {
      throw new Error(`seed ${seed}: ${String(error)}\n${JSON.stringify(json)}\n${JSON.stringify(document)}`)
    }
    const second = read(JSON.parse(JSON.stringify(document)))
    expect(second, `seed ${seed}`).toEqual({ document, problems: [] })
  }
})

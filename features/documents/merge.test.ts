import { describe, expect, test } from 'vitest'
import type { BodyNode } from '@/db/schema/body'
import { mergeDocuments } from './merge'
import { readDocument } from './read-document'
import { schema } from './schema'
import { documentOf as doc, nodeOf as node, outline, paragraphOf as p, textOf as text } from './testing'

/** What a merge made, in a line: the blocks with their ids, then `| place: what was displaced`. */
function merged(base: BodyNode[], mine: BodyNode[], theirs: BodyNode[]) {
  const { document, displaced } = mergeDocuments(doc(base), doc(mine), doc(theirs))
  expect(() => schema.nodeFromJSON(document).check()).not.toThrow()
  expect(readDocument(document).problems).toEqual([])
  const blocks = document.content.map((block) => `${block.attrs.id} ${outline(block)}`)
  return [...blocks, ...displaced.map((other) => `| ${other.place}: ${outline(other.content)}`)].join('; ')
}

const [a, b, c] = [p('a', 'one two three'), p('b', 'four five'), p('c', 'six')]

describe('blocks', () => {
  test.each([
    ['nothing changed', [a, b], [a, b], [a, b], 'a p(one two three); b p(four five)'],
    ['mine wrote', [a, b], [p('a', 'x'), b], [a, b], 'a p(x); b p(four five)'],
    ['theirs wrote', [a, b], [a, b], [a, p('b', 'x')], 'a p(one two three); b p(x)'],
    ['each in another block', [a, b], [p('a', 'x'), b], [a, p('b', 'y')], 'a p(x); b p(y)'],
    ['both the same', [a], [p('a', 'x')], [p('a', 'x')], 'a p(x)'],
    ['mine deleted', [a, b], [b], [a, b], 'b p(four five)'],
    ['theirs deleted', [a, b], [a, b], [a], 'a p(one two three)'],
    ['both deleted the same', [a, b], [a], [a], 'a p(one two three)'],
    ['mine deleted what theirs wrote in', [a, b], [a], [a, p('b', 'y')], 'a p(one two three); b p(y)'],
    ['theirs deleted what mine wrote in', [a, b], [p('a', 'x'), b], [b], 'a p(x); b p(four five)'],
    ['each deleted the other', [a, b], [a], [b], 'a p()'],
    [
      'both inserted in one place',
      [a, b],
      [a, p('m', 'x'), b],
      [a, p('t', 'y'), b],
      'a p(one two three); t p(y); m p(x); b p(four five)',
    ],
    [
      'both inserted at the top',
      [a],
      [p('m', 'x'), a],
      [p('t', 'y'), a],
      't p(y); m p(x); a p(one two three)',
    ],
    [
      'both wrote on at the end',
      [a],
      [a, p('m', 'x'), p('n', 'x')],
      [a, p('t', 'y')],
      'a p(one two three); t p(y); m p(x); n p(x)',
    ],
    [
      'inserted behind what the other deleted',
      [a, b],
      [a, b, p('m', 'x')],
      [a],
      'a p(one two three); m p(x)',
    ],
    ['mine moved', [a, b, c], [c, a, b], [a, p('b', 'y'), c], 'c p(six); a p(one two three); b p(y)'],
    ['theirs moved', [a, b, c], [a, p('b', 'x'), c], [c, a, b], 'c p(six); a p(one two three); b p(x)'],
    [
      'both moved: the order of theirs',
      [a, b, c],
      [b, a, c],
      [c, a, b],
      'c p(six); a p(one two three); b p(four five)',
    ],
    [
      'mine moved, theirs inserted',
      [a, b, c],
      [c, a, b],
      [a, p('t', 'y'), b, c],
      'c p(six); a p(one two three); t p(y); b p(four five)',
    ],
    [
      'a block made a heading, written in by the other',
      [a],
      [node('heading', 'a', text('one two three'))],
      [p('a', 'one two three four')],
      'a heading[level=2](one two three); | a: p(one two three four)',
    ],
    [
      'both inserted a block of one id',
      [a],
      [a, p('n', 'x')],
      [a, p('n', 'y')],
      'a p(one two three); n p(x); | n: p(y)',
    ],
    [
      'an emptied block and a written one',
      [a],
      [p('a')],
      [p('a', 'one two three four')],
      'a p(one two three four)',
    ],
    [
      'a written block and an emptied one',
      [a],
      [p('a', 'one two three four')],
      [p('a')],
      'a p(one two three four)',
    ],
  ] as const)('%s', (_name, base, mine, theirs, expected) => {
    expect(merged([...base], [...mine], [...theirs])).toBe(expected)
  })

  test('split by one, written on by the other: both texts are there', () => {
    const split = [p('a', 'one'), p('n', 'two three')]
    expect(merged([a], split, [p('a', 'one two three four')])).toBe(
      'a p(one); n p(two three); | a: p(one two three four)',
    )
    expect(merged([a], [p('a', 'one two three four')], split)).toBe(
      'a p(one two three four); n p(two three); | a: p(one)',
    )
  })

  test('joined by one, written in by the other: the written one stays', () => {
    expect(merged([a, b], [p('a', 'one two three four five')], [a, p('b', 'four five six')])).toBe(
      'a p(one two three four five); b p(four five six)',
    )
  })

  test('moved into a box by one, written in by the other: both stay, with ids of their own', () => {
    expect(merged([a, b], [node('factBox', 'f', a), b], [p('a', 'one two three four'), b])).toBe(
      'f factBox(p(one two three)); a p(one two three four); b p(four five)',
    )
  })

  test('without a base every block that differs is a conflict and nothing is deleted', () => {
    const { document, displaced } = mergeDocuments(undefined, doc([a, p('b', 'x')]), doc([p('b', 'y'), c]))
    expect(document.content.map(outline)).toEqual(['p(one two three)', 'p(x)', 'p(six)'])
    expect(displaced.map((other) => other.place)).toEqual(['b'])
  })
})

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

const strong = { type: 'strong' }
const cell = (id: string, words: string): BodyNode => ({ type: 'tableCell', content: [p(id, words)] })
const figure = (id: string, attrs: object): BodyNode => ({
  type: 'figure',
  attrs: { id, mediaId: 1, ...attrs },
})

describe('words inside a block', () => {
  const base = 'الأول الثاني الثالث الرابع'
  test.each([
    [
      'far apart',
      base,
      'جديد الأول الثاني الثالث الرابع',
      'الأول الثاني الثالث الرابع آخر',
      'p(جديد الأول الثاني الثالث الرابع آخر)',
    ],
    [
      'one deletes, one inserts elsewhere',
      base,
      'الثاني الثالث الرابع',
      'الأول الثاني الثالث الرابع آخر',
      'p(الثاني الثالث الرابع آخر)',
    ],
    [
      'the same word',
      base,
      'الأول سين الثالث الرابع',
      'الأول صاد الثالث الرابع',
      'p(الأول سين الثالث الرابع) | p(الأول صاد الثالث الرابع)',
    ],
    [
      'neighbouring words',
      base,
      'الأول سين الثالث الرابع',
      'الأول الثاني صاد الرابع',
      'p(الأول سين الثالث الرابع) | p(الأول الثاني صاد الرابع)',
    ],
    ['both at the end', base, `${base} سين`, `${base} صاد`, `p(${base} سين) | p(${base} صاد)`],
    ['into an empty one', '', 'سين', 'صاد', 'p(سين) | p(صاد)'],
    [
      'a deletion around an insertion',
      base,
      'الأول الرابع',
      'الأول الثاني سين الثالث الرابع',
      'p(الأول الرابع) | p(الأول الثاني سين الثالث الرابع)',
    ],
    ['one wrote on where the other had begun', base, `${base} سين صاد`, `${base} سين`, `p(${base} سين صاد)`],
    [
      'the same correction, and another',
      base,
      'الاول الثاني الثالث الرابع',
      'الاول الثاني الثالث رابع',
      'p(الاول الثاني الثالث رابع)',
    ],
    [
      'Latin within Arabic',
      'قال Smith إن الأمر سهل',
      'قال Smith إن الأمر صعب',
      'وقال Smith إن الأمر سهل',
      'p(وقال Smith إن الأمر صعب)',
    ],
  ])('%s', (_name, before, mine, theirs, expected) => {
    const outcome = mergeDocuments(doc([p('a', before)]), doc([p('a', mine)]), doc([p('a', theirs)]))
    const shown = [...outcome.document.content, ...outcome.displaced.map((other) => other.content)]
    expect(shown.map(outline).join(' | ')).toBe(expected)
  })

  test('marks are kept, and a mark is a change of its words', () => {
    const before = [p('a', 'one two three four five')]
    const bold = [p('a', 'one ', text('two', strong), ' three four five')]
    expect(merged(before, bold, [p('a', 'one two three four FIVE')])).toBe(
      'a p(one  <strong two>  three four FIVE)',
    )
    expect(merged(before, bold, [p('a', 'one TWO three four five')])).toBe(
      'a p(one  <strong two>  three four five); | a: p(one TWO three four five)',
    )
    expect(
      merged(
        before,
        [p('a', 'one ', text('t', strong), 'wo three four five')],
        [p('a', 'one two three four')],
      ),
    ).toBe('a p(one  <strong t> wo three four)')
  })

  test('a line break is kept and is a change too', () => {
    const broken: BodyNode = { type: 'hardBreak' }
    expect(
      merged(
        [p('a', 'one two three four')],
        [p('a', 'one', broken, 'two three four')],
        [p('a', 'one two three FOUR')],
      ),
    ).toBe('a p(one br two three FOUR)')
  })

  test('in lists, quotes and tables of the same build', () => {
    const list = (...words: string[]) =>
      node('bulletList', 'l', ...words.map((word, i) => node('listItem', `i${i}`, p(`q${i}`, word))))
    expect(merged([list('x', 'y')], [list('mine', 'y')], [list('x', 'theirs')])).toBe(
      'l ul(li(p(mine)) li(p(theirs)))',
    )
    expect(merged([list('x', 'y')], [list('mine', 'y')], [list('x', 'y', 'z')])).toBe(
      'l ul(li(p(mine)) li(p(y))); | l: ul(li(p(x)) li(p(y)) li(p(z)))',
    )
    const table = (...rows: string[][]) =>
      node(
        'table',
        't',
        ...rows.map((cells): BodyNode => ({
          type: 'tableRow',
          content: cells.map((words, i) => cell(`c${i}`, words)),
        })),
      )
    const wide = (one: string, other: string) => table([one, other])
    expect(merged([wide('x', 'y')], [wide('mine', 'y')], [wide('x', 'theirs')])).toBe(
      't table(tr(td(p(mine)) td(p(theirs))))',
    )
    const quote = (words: string, attribution: string): BodyNode => ({
      ...node('blockquote', 'q', p('w', words)),
      attrs: { id: 'q', attribution },
    })
    expect(merged([quote('x', 'A')], [quote('x y', 'A')], [quote('x', 'B')])).toBe(
      'q quote[attribution=B](p(x y))',
    )
  })

  test('a picture is never half of one and half of another', () => {
    expect(
      merged([figure('f', {})], [figure('f', { mediaId: 2 })], [figure('f', { caption: 'of the first' })]),
    ).toBe('f figure; | f: figure[caption=of the first]')
  })
})

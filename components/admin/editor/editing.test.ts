import { splitBlock } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { splitListItem } from '@tiptap/pm/schema-list'
import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { deleteBlock, duplicateBlock, moveBlock, selectOutside, setDirection } from './block-commands'
import { turnsIn } from './block-direction'
import { findBlock } from './find-block'
import { insertBlock, leaveBlock } from './insert-block'
import { turnInto, type turnKinds } from './turn-into'
import { at, idsIn, open, run, schema, shape } from './testing'

describe('the id of a block', () => {
  test('stays with its text when it is divided, and the other part gets a new one', () => {
    const state = run(at(open('<p>one two</p>'), 'two'), splitBlock)
    expect(idsIn(state.doc)).toEqual(['b1', expect.stringMatching(/^new/)])
    const atStart = run(at(open('<p>one two</p>'), 'one'), splitBlock)
    expect(idsIn(atStart.doc)).toEqual([expect.stringMatching(/^new/), 'b1'])
    expect(shape(atStart)).toBe('p() p(one two)')
  })
  test('comes back with undo, and is the same again after redo', () => {
    const before = at(open('<p>one</p><ul><li>two three</li></ul>'), 'three')
    const split = run(before, splitListItem(schema.nodes.listItem as never))
    expect(new Set(idsIn(split.doc)).size).toBe(idsIn(split.doc).length)
    const back = run(split, undo)
    expect(idsIn(back.doc)).toEqual(idsIn(before.doc))
    expect(idsIn(run(back, redo).doc)).toEqual(idsIn(split.doc))
  })
  test('is the original block’s where a copy comes before it', () => {
    const state = open('<p>one</p><p>two</p>')
    const copy = state.doc.child(1)
    const next = state.apply(state.tr.insert(0, copy))
    expect(idsIn(next.doc)).toEqual([expect.stringMatching(/^new/), 'b1', 'b2'])
  })
  test('of a copy and of everything in it is new', () => {
    const state = run(
      at(open('<aside data-node="factBox"><h2>t</h2><p>one</p></aside>'), 'one'),
      selectOutside,
    )
    const outside = run(state, selectOutside)
    const next = run(outside, duplicateBlock())
    expect(new Set(idsIn(next.doc)).size).toBe(4)
    expect(idsIn(next.doc).slice(0, 2)).toEqual(idsIn(state.doc))
  })
})

describe('a block', () => {
  test('moves past its neighbours with the caret in it', () => {
    let state = at(open('<p>one</p><h2>two</h2><p>three</p>'), 'three', 2)
    state = run(run(state, moveBlock('up')), moveBlock('up'))
    expect(shape(state)).toBe('p(three) p(one) heading[level=2](two)')
    expect(state.selection.$from.parent.textContent).toBe('three')
    expect(state.selection.$from.parentOffset).toBe(2)
    expect(run(state, moveBlock('up'))).toBe(state)
    expect(shape(run(state, moveBlock('down')))).toBe('p(one) p(three) heading[level=2](two)')
  })
  test('of a list moves in its list; chosen whole, the list moves', () => {
    let state = at(open('<p>one</p><ul><li>two</li><li>three</li></ul>'), 'three')
    expect(shape(run(state, moveBlock('up')))).toBe('p(one) ul(li(p(three)) li(p(two)))')
    state = run(run(state, selectOutside), selectOutside)
    state = run(state, moveBlock('up'))
    expect(shape(state)).toBe('ul(li(p(two)) li(p(three))) p(one)')
    expect(state.selection).toBeInstanceOf(NodeSelection)
    expect(shape(run(state, moveBlock('down')))).toBe('p(one) ul(li(p(two)) li(p(three)))')
  })
  test('leaves its box at the edge', () => {
    const state = at(open('<aside data-node="factBox"><h2>t</h2><p>one</p><p>two</p></aside>'), 'two', 1)
    const next = run(state, moveBlock('down'))
    expect(shape(next)).toBe('factBox[title=t](p(one)) p(two)')
    expect(next.selection.$from.parent.textContent).toBe('two')
  })
  test('is deleted with the list that would be empty without it; a document is never without a block', () => {
    expect(shape(run(at(open('<p>one</p><ul><li>two</li></ul>'), 'two'), deleteBlock()))).toBe('p(one)')
    expect(shape(run(at(open('<h2>one</h2>'), 'one'), deleteBlock()))).toBe('p()')
  })
  test('says which way it runs', () => {
    const state = run(at(open('<p>one</p>'), 'one'), setDirection('ltr'))
    expect(shape(state)).toBe('p[dir=ltr](one)')
    expect(shape(run(state, setDirection(null)))).toBe('p(one)')
  })
})

describe('a block turns into', () => {
  const turned = (html: string, kind: (typeof turnKinds)[number]) =>
    shape(run(at(open(html), 'two', 1), turnInto(kind)))
  test.each([
    ['<p>two</p>', 'heading3', 'heading[level=3](two)'],
    ['<h2>two</h2>', 'paragraph', 'p(two)'],
    ['<p>two</p>', 'bulletList', 'ul(li(p(two)))'],
    ['<ul><li>one</li><li>two</li></ul>', 'orderedList', 'ol(li(p(one)) li(p(two)))'],
    ['<ul><li>one</li><li>two</li></ul>', 'paragraph', 'p(one) p(two)'],
    ['<ul><li>one<ul><li>two</li></ul></li></ul>', 'blockquote', 'quote(p(one) ul(li(p(two))))'],
    ['<p>two</p>', 'pullQuote', 'pullQuote(p(two))'],
    ['<blockquote><p>one</p><p>two</p></blockquote>', 'orderedList', 'ol(li(p(one)) li(p(two)))'],
    ['<h3>two</h3>', 'factBox', 'factBox(heading[level=3](two))'],
    ['<h3>two</h3>', 'correctionNote', 'correctionNote(p(two))'],
  ] as const)('%s → %s', (html, kind, expected) => {
    expect(turned(html, kind)).toBe(expected)
  })
  test('another kind with the caret where it was and the id it had', () => {
    const state = run(at(open('<p>one</p><p>two</p>'), 'two', 2), turnInto('blockquote'))
    expect(state.selection.$from.parent.textContent).toBe('two')
    expect(state.selection.$from.parentOffset).toBe(2)
    expect(findBlock(state.doc, 'b2')?.node.textContent).toBe('two')
  })
})

describe('a new block', () => {
  const divider = schema.node('divider')
  test('takes the place of an empty paragraph, or comes behind the block', () => {
    const state = run(at(open('<p>one two</p>'), 'two'), splitBlock)
    const between = run(at(open('<p>one two</p><p>three</p>'), 'two'), insertBlock(divider))
    expect(shape(between)).toBe('p(one two) divider p(three)')
    const emptied = run(at(state, 'one', 4), splitBlock)
    expect(shape(run(emptied, insertBlock(divider)))).toBe('p(one ) divider p(two)')
  })
  test('at the end leaves a line to go on in', () => {
    expect(shape(run(at(open('<p>one</p>'), 'one'), insertBlock(divider)))).toBe('p(one) divider p()')
  })
  test('that may not stand in a cell comes behind the table', () => {
    const state = at(open('<table><tr><td>one</td><td>two</td></tr></table>'), 'one')
    expect(shape(run(state, insertBlock(divider)))).toBe('table(tr(td(p(one)) td(p(two)))) divider p()')
  })
  test('behind the box that one leaves', () => {
    const state = at(open('<ul><li>one<ul><li>two</li></ul></li></ul><p>three</p>'), 'two')
    expect(shape(run(state, leaveBlock))).toBe('ul(li(p(one) ul(li(p(two))))) p() p(three)')
    const box = at(open('<aside data-node="factBox"><h2>t</h2><p>one</p></aside>'), 'one')
    expect(shape(run(box, leaveBlock))).toBe('factBox[title=t](p(one)) p()')
  })
})

describe('the way a block runs', () => {
  const turns = (html: string) =>
    turnsIn(open(html).doc, 'rtl').map(({ from, dir }) => `${String(from)} ${dir}`)
  test('is shown only where it is another than that around it', () => {
    expect(turns('<p>نص عربي</p><p>English text</p><p dir="rtl">English text</p>')).toEqual(['9 ltr'])
  })
  test('of a list is that of its text; an item of the other script runs its own way', () => {
    expect(turns('<ul><li>one</li><li>two</li></ul>')).toEqual(['0 ltr'])
    expect(turns('<ul><li>نص عربي طويل جدا</li><li>two</li></ul>')).toHaveLength(1)
  })
})

import { splitBlock } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { type Command, Selection, TextSelection } from '@tiptap/pm/state'
import { addRowAfter, deleteColumn } from '@tiptap/pm/tables'
import { expect, test } from 'vitest'
import { readDocument } from '@/features/documents/read-document'
import { randomSource } from '@/features/documents/testing'
import { deleteBlock, duplicateBlock, moveBlock, selectOutside } from './block-commands'
import { documentOf } from './editor-document'
import { insertBlock, leaveBlock } from './insert-block'
import { clearMarks, indentItem, insertBreak, setMark, setTextBlock } from './text-commands'
import { turnInto, turnKinds } from './turn-into'
import { at, open, run, schema, shape } from './testing'

test('a link is set on the selection, changed whole, taken off, and written where nothing is selected', () => {
  const href = 'https://example.org/'
  let state = at(open('<p>one two</p>'), 'two')
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5, 8)))
  state = run(state, setMark('link', { href }))
  expect(shape(state)).toBe(`p(one  <link[href=${href}] two>)`)
  state = run(at(state, 'two', 1), setMark('link', { href: '/a' }))
  expect(shape(state)).toBe('p(one  <link[href=/a] two>)')
  expect(shape(run(at(state, 'two', 1), setMark('link', null)))).toBe('p(one two)')
  const written = run(at(open('<p>one</p>'), 'one', 3), setMark('link', { href }, 'here'))
  expect(shape(written)).toBe(`p(one <link[href=${href}] here>)`)
})

test('the characters that storing takes away are taken away at once, the caret stays', () => {
  const state = at(open('<p>one</p>'), 'one', 3)
  const next = state.apply(state.tr.insertText('\u200Ba\u202Eb\u0627\u0654'))
  expect(next.doc.textContent).toBe('oneab\u0623')
  expect(next.selection.from).toBe(next.doc.content.size - 1)
})

test('whatever is done, in whatever order, the document is lawful and every id stands once', () => {
  const commands: Command[] = [
    splitBlock,
    ...turnKinds.map((kind) => turnInto(kind)),
    moveBlock('up'),
    moveBlock('down'),
    duplicateBlock(),
    deleteBlock(),
    selectOutside,
    leaveBlock,
    indentItem,
    insertBreak,
    clearMarks,
    addRowAfter,
    deleteColumn,
    undo,
    redo,
    setTextBlock('heading', 3),
    setTextBlock('paragraph'),
    setMark('strong', {}),
    (state, dispatch) => {
      if (state.selection.empty) dispatch?.(state.tr.insertText(' قال a\u200B'))
      else dispatch?.(state.tr.deleteSelection())
      return true
    },
    insertBlock(schema.node('divider')),
    insertBlock(schema.node('gallery', null, [schema.node('figure', { mediaId: 3 })])),
    insertBlock(schema.node('factBox', null, [schema.node('paragraph')])),
  ]
  const start = `<h2>a</h2><p>one two</p><ul><li>b<ul><li>c</li></ul></li></ul><blockquote><p>d</p></blockquote>
    <table><tr><th>e</th><td>f</td></tr><tr><td>g</td><td>h</td></tr></table>
    <div data-node="gallery"><figure><img src="a"></figure><figure><img src="bb"></figure></div>`
  for (let seed = 1; seed <= 60; seed += 1) {
    const { next, pick } = randomSource(seed)
    let state = open(start)
    for (let step = 0; step < 60; step += 1) {
      const size = state.doc.content.size
      const [from, to] = [next(size + 1), next(size + 1)]
      const chosen =
        next(3) === 0
          ? TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))
          : Selection.near(state.doc.resolve(from))
      state = run(state.apply(state.tr.setSelection(chosen)), pick(commands) ?? undo)
    }
    state.doc.check()
    const stored = documentOf(state.doc)
    const { document, problems } = readDocument(stored)
    expect(problems).toEqual([])
    expect(document).toEqual(stored)
  }
})

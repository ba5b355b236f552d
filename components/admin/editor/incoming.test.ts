import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { describe, expect, test } from 'vitest'
import { readDocument } from '@/features/documents/read-document'
import { randomDocument, randomSource, readHtml } from '@/features/documents/testing'
import { documentMarks } from './document-marks'
import { documentNodes } from './document-nodes'
import { documentOf, editorNode } from './editor-document'
import { stepsBetween } from './incoming'

const schema = getSchema([...documentNodes(), ...documentMarks()])
const node = (html: string) => editorNode(readHtml(html).document, schema)

describe('a document that comes in', () => {
  test('is what the editor then has, whatever the two were', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const source = randomSource(seed)
      const [one, other] = [randomDocument(source), randomDocument(source)].map((json) =>
        editorNode(
          readDocument(json, { newId: () => `b${String(source.next(12))}-${String(source.next(1e6))}` })
            .document,
          schema,
        ),
      )
      if (!one || !other) continue
      let { tr } = EditorState.create({ doc: one })
      for (const step of stepsBetween(one, other)) tr = tr.step(step)
      tr.doc.check()
      expect(documentOf(tr.doc)).toEqual(documentOf(other))
    }
  })
  test('touches only the blocks that differ, and of those only what differs', () => {
    const before = node('<p>one</p><p>two three</p><p>four</p><ul><li>five</li><li>six</li></ul>')
    const after = editorNode(
      {
        type: 'doc',
        content: documentOf(node('<p>one</p><p>two 3</p><p>four</p><ul><li>five</li><li>6six</li></ul>'))
          .content,
      },
      schema,
    )
    const steps = stepsBetween(before, after)
    const ranges = steps.map((step) => {
      const found: string[] = []
      step.getMap().forEach((from, to) => found.push(before.textBetween(from, to)))
      return found.join()
    })
    expect(ranges).toEqual(['', 'three'])
  })
  test('leaves the caret where it was, and what was typed meanwhile', () => {
    const known = node('<p>one</p><p>two</p><p>three</p>')
    const incoming = node('<p>one and more</p><p>zwei</p><p>three</p>')
    // b2 says "two" still for the one who types on in it
    const steps = stepsBetween(known, incoming)
    let state = EditorState.create({ doc: known })
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 14)))
    const typed = state.tr.insertText('X')
    state = state.apply(typed)
    const pending = new Mapping(typed.mapping.maps)
    const { tr } = state
    for (const step of steps) {
      const mapped = step.map(pending)
      if (mapped) tr.step(mapped)
    }
    state = state.apply(tr)
    expect(state.doc.textBetween(0, state.doc.content.size, '|')).toBe('one and more|zwei|thrXee')
    expect(state.selection.$from.parent.textContent).toBe('thrXee')
    expect(state.selection.$from.parentOffset).toBe(4)
  })
})

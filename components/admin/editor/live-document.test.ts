import { Editor } from '@tiptap/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Document } from '@/features/documents/document'
import { readHtml } from '@/features/documents/testing'
import { documentMarks } from './document-marks'
import { documentNodes } from './document-nodes'
import { documentOf, editorNode } from './editor-document'
import { liveDocument } from './live-document'

const start = readHtml('<p>one</p><p>two</p><p>three</p>').document

function open() {
  const editor = new Editor({
    element: null,
    content: start,
    extensions: [...documentNodes(), ...documentMarks()],
    injectCSS: false,
  })
  // Without a browser there is no view; only a destroyed one would matter
  Object.defineProperty(editor, 'isDestroyed', { value: false })
  const reports: string[] = []
  const live = liveDocument(editor, (document) => reports.push(textOf(document)))
  const type = (text: string, at: number) => editor.view.dispatch(editor.state.tr.insertText(text, at))
  const text = () => textOf(documentOf(editor.state.doc))
  return { editor, live, reports, type, text }
}

const textOf = (document: Document) =>
  document.content.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1] ?? '').join('|')
const changed = (words: Record<string, string>): Document => {
  let json = JSON.stringify(start)
  for (const [old, fresh] of Object.entries(words))
    json = json.replace(`"text":"${old}"`, `"text":"${fresh}"`)
  return JSON.parse(json) as Document
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what is typed', () => {
  test('is told once in a tenth of a second, and at once when asked for', () => {
    const { type, reports, live } = open()
    type('a', 1)
    type('b', 2)
    expect(reports).toEqual([])
    vi.advanceTimersByTime(100)
    expect(reports).toEqual(['abone|two|three'])
    type('c', 3)
    live.flush()
    expect(reports.at(-1)).toBe('abcone|two|three')
    vi.advanceTimersByTime(500)
    expect(reports).toHaveLength(2)
  })
})

describe('what comes in', () => {
  test('is taken once, and not told back', () => {
    const { live, text, reports } = open()
    live.take({ document: changed({ two: 'zwei' }), count: 1 })
    live.take({ document: start, count: 1 })
    vi.advanceTimersByTime(500)
    expect(text()).toBe('one|zwei|three')
    expect(reports).toEqual([])
  })
  test('leaves what was typed meanwhile, in the same block too, and both are told at once', () => {
    const { live, text, type, reports } = open()
    type('X', 4)
    type('Y', 7)
    live.take({ document: changed({ two: 'two and more', three: 'drei' }), count: 1 })
    expect(text()).toBe('oneX|Ytwo and more|drei')
    expect(reports).toEqual(['oneX|Ytwo and more|drei'])
  })
  test('leaves what was told after the others had been merged', () => {
    const { live, text, type } = open()
    type('X', 4)
    live.flush()
    type('Y', 5)
    live.flush()
    // made of the document with X, before Y was told
    live.take({ document: changed({ one: 'oneX', three: 'drei' }), count: 1 })
    expect(text()).toBe('oneXY|two|drei')
  })
  test('makes of one document the other', () => {
    const { live, editor } = open()
    const other = readHtml('<h2>two</h2><ul><li>x</li></ul>').document
    live.take({ document: other, count: 3 })
    expect(documentOf(editor.state.doc)).toEqual(documentOf(editorNode(other, editor.schema)))
  })
})

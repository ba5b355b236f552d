import { describe, expect, test } from 'vitest'
import { countingIds } from './block-ids'
import { readDocument } from './read-document'
import { schema } from './schema'

const read = (json: unknown) => readDocument(json, { newId: countingIds() })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length ? { marks } : {}),
})
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const check = (document: unknown) => schema.nodeFromJSON(document).check()

/** A document's nodes as an outline, so that a case can say in a line what came out. */
type Shown = { type: string; text?: string; content?: Shown[] }
const outline = ({ type, text: words, content }: Shown): string =>
  words ?? `${type}(${(content ?? []).map(outline).join(' ')})`
const outlineOf = (json: unknown) => read(json).document.content.map(outline).join(' ')

describe('what is not a document', () => {
  const inputs: [string, unknown][] = [
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
    ['a text', 'doc'],
    ['an array', [p(text('a'))]],
    ['a block', p(text('a'))],
    ['content that is a text', { type: 'doc', content: 'a' }],
    ['children that are no nodes', doc(null, 1, 'a', [], { type: 3 }, {})],
    [
      'no prototype',
      Object.assign(Object.create(null), {
        type: 'doc',
        content: [{ type: 'constructor' }, { type: '__proto__' }],
      }),
    ],
    ['attributes that are a text', doc({ type: 'paragraph', attrs: 'x', content: [text('a')] })],
    ['marks that are an object', doc(p({ type: 'text', text: 'a', marks: {} }))],
    ['the boundary of the HTML reader', doc({ type: '#boundary' })],
  ]
  test.each(inputs)('%s is read and reported', (_name, json) => {
    const { document, problems } = read(json)
    check(document)
    expect(document.content.length).toBeGreaterThan(0)
    expect(problems).not.toEqual([])
  })
})

describe('nodes out of their place', () => {
  const cases: [string, unknown, string][] = [
    ['text in the document', doc(text('a')), 'paragraph(a)'],
    [
      'a paragraph in a paragraph',
      doc(p(text('a'), p(text('b')), text('c'))),
      'paragraph(a) paragraph(b) paragraph(c)',
    ],
    [
      'an unknown wrapper',
      doc({ type: 'columns', content: [p(text('a')), p(text('b'))] }),
      'paragraph(a) paragraph(b)',
    ],
    [
      'a list item alone',
      doc({ type: 'listItem', content: [p(text('a'))] }, { type: 'listItem', content: [p(text('b'))] }),
      'bulletList(listItem(paragraph(a)) listItem(paragraph(b)))',
    ],
    [
      'text in a list',
      doc({ type: 'bulletList', content: [text('a')] }),
      'bulletList(listItem(paragraph(a)))',
    ],
    [
      'a list first in an item',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [text('a')] }] }],
      }),
      'bulletList(listItem(paragraph() bulletList(listItem(paragraph(a)))))',
    ],
    [
      'a figure in a list',
      doc({
        type: 'bulletList',
        content: [
          text('a'),
          { type: 'figure', attrs: { mediaId: 1 } },
          { type: 'listItem', content: [p(text('b'))] },
        ],
      }),
      'bulletList(listItem(paragraph(a))) figure() bulletList(listItem(paragraph(b)))',
    ],
    [
      'a heading in a quote',
      doc({ type: 'blockquote', content: [{ type: 'heading', attrs: { level: 2 }, content: [text('a')] }] }),
      'blockquote(paragraph(a))',
    ],
    [
      'a quote in a quote',
      doc({ type: 'blockquote', content: [p(text('a')), { type: 'blockquote', content: [p(text('b'))] }] }),
      'blockquote(paragraph(a)) blockquote(paragraph(b))',
    ],
    ['a cell alone', doc({ type: 'tableCell', content: [] }), 'table(tableRow(tableCell(paragraph())))'],
    [
      'a table in a cell',
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', content: [p(text('a')), { type: 'table', content: [text('b')] }] },
            ],
          },
        ],
      }),
      'table(tableRow(tableCell(paragraph(a)))) table(tableRow(tableCell(paragraph(b))))',
    ],
    [
      'a live post in a fact box',
      doc({
        type: 'factBox',
        content: [
          p(text('a')),
          { type: 'livePost', attrs: { at: '2026-11-24T10:00:00Z' }, content: [p(text('b'))] },
        ],
      }),
      'factBox(paragraph(a)) livePost(paragraph(b))',
    ],
    ['a live post without a time', doc({ type: 'livePost', content: [p(text('b'))] }), 'paragraph(b)'],
    [
      'text in a gallery',
      doc({ type: 'gallery', content: [text('a'), { type: 'figure', attrs: { mediaId: 1 } }] }),
      'gallery(figure()) paragraph(a)',
    ],
    ['an empty quote', doc({ type: 'blockquote' }, p(text('a'))), 'paragraph(a)'],
    [
      'a figure without a picture',
      doc({ type: 'figure', attrs: { mediaId: 'x' } }, p(text('a'))),
      'paragraph(a)',
    ],
    [
      'an embed of a stranger',
      doc({ type: 'embed', attrs: { url: 'https://evil.example/', provider: 'youtube' } }, p(text('a'))),
      'paragraph(a)',
    ],
    ['a document in a document', doc(doc(p(text('a')))), 'paragraph(a)'],
  ]
  test.each(cases)('%s', (_name, json, expected) => {
    expect(outlineOf(json)).toBe(expected)
    check(read(json).document)
    expect(read(json).problems).not.toEqual([])
  })
})

describe('attributes, marks and text', () => {
  test('a heading of an impossible level becomes one of the second', () => {
    const { document, problems } = read(doc({ type: 'heading', attrs: { level: 1 }, content: [text('a')] }))
    expect(document.content[0]).toMatchObject({ type: 'heading', attrs: { level: 2, dir: null, lang: null } })
    expect(problems).toEqual([{ path: 'content[0].', reason: 'malformed-attribute', detail: 'level' }])
  })
  test('ids are kept, made where they are missing, and never twice', () => {
    const { document } = read(
      doc({ ...p(text('a')), attrs: { id: 'x1' } }, { ...p(text('b')), attrs: { id: 'x1' } }, p(text('c'))),
    )
    const ids = document.content.map((block) => block.attrs.id)
    expect(ids[0]).toBe('x1')
    expect(new Set(ids).size).toBe(3)
  })
  test('marks come in one order, each once, without those unknown', () => {
    const marks = [
      { type: 'strong' },
      { type: 'blink' },
      { type: 'link', attrs: { href: '/a' } },
      { type: 'strong' },
    ]
    const { document, problems } = read(doc(p(text('a', ...marks))))
    expect(document.content[0]).toMatchObject({
      content: [{ marks: [{ type: 'link' }, { type: 'strong' }] }],
    })
    expect(problems.map(({ reason }) => reason)).toEqual(['unknown-mark'])
    check(document)
  })
  test('neighbours with the same marks are one text', () => {
    expect(outlineOf(doc(p(text('a'), text('b'), text('c', { type: 'strong' }))))).toBe('paragraph(ab c)')
  })
  test('characters that deceive or break are taken out, and the rest is NFC', () => {
    const dirty = 'a\u202Eb\u200Bc\uFEFFd\u0000e\uD800 e\u0301 \u2067x\u2069 \u200Fy'
    expect(outlineOf(doc(p(text(dirty))))).toBe('paragraph(abcde\uFFFD \u00E9 \u2067x\u2069 \u200Fy)')
  })
  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'https://a@b.example/',
    '/\\evil.example',
    'file:///etc/passwd',
    '',
    'https://',
    7,
    null,
    'x:y',
  ])('the link %j is taken off its text', (href) => {
    const { document, problems } = read(doc(p(text('a', { type: 'link', attrs: { href } }))))
    expect(document.content[0]).toMatchObject({ content: [{ type: 'text', text: 'a' }] })
    expect(JSON.stringify(document)).not.toContain('link')
    expect(problems).toHaveLength(1)
  })
  test.each([
    ['https://a.example/b?c=d#e'],
    ['http://a.example'],
    ['mailto:a@b.example'],
    ['/politics/1-x'],
    ['#b1'],
    ['?page=2'],
    ['page'],
  ])('the link %s stays', (href) => {
    const { document } = read(doc(p(text('a', { type: 'link', attrs: { href } }))))
    expect(document.content[0]).toMatchObject({ content: [{ marks: [{ type: 'link', attrs: { href } }] }] })
  })
})

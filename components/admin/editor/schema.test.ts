import { getSchema } from '@tiptap/core'
import type { NodeType } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { nodeNames } from '@/features/documents/definition'
import { readDocument } from '@/features/documents/read-document'
import { schema as storedSchema } from '@/features/documents/schema'
import { randomDocument, randomSource, readHtml } from '@/features/documents/testing'
import { documentMarks } from './document-marks'
import { documentNodes } from './document-nodes'
import { documentOf, editorNode } from './editor-document'

const defaults = (type: NodeType | undefined) =>
  Object.entries(type?.spec.attrs ?? {}).map(([name, attribute]) => [name, attribute.default as unknown])

const schema = getSchema([...documentNodes(), ...documentMarks()])

describe("the editor's schema", () => {
  test('has the nodes and marks of the definition, in its order', () => {
    expect(Object.keys(schema.nodes)).toEqual(Object.keys(storedSchema.nodes))
    expect(Object.keys(schema.marks)).toEqual(Object.keys(storedSchema.marks))
    expect(schema.topNodeType.name).toBe('doc')
    expect(schema.topNodeType.contentMatch.defaultType?.name).toBe('paragraph')
  })
  test.each(nodeNames)('has the attributes and the content of %s', (name) => {
    const [own, stored] = [schema.nodes[name], storedSchema.nodes[name]]
    expect(Object.keys(own?.spec.attrs ?? {})).toEqual(Object.keys(stored?.spec.attrs ?? {}))
    expect(own?.spec.content ?? '').toBe(stored?.spec.content ?? '')
    expect(own?.isInline).toBe(stored?.isInline)
    expect(defaults(own)).toEqual(defaults(stored))
  })
})

describe('a document', () => {
  const roundTrip = (given: unknown) => {
    const { document } = readDocument(given)
    const node = editorNode(document, schema)
    node.check()
    const back = documentOf(node)
    expect(back).toEqual(document)
    expect(readDocument(back)).toEqual({ document, problems: [] })
  }
  test('comes back from the editor as it was, whatever it was made of', () => {
    for (let seed = 1; seed <= 3000; seed += 1) roundTrip(randomDocument(randomSource(seed)))
  })
  test('of every kind of node and mark comes back as it was', () => {
    roundTrip(readHtml(everything).document)
  })
})

const everything = `
<h2>عنوان</h2><p dir="rtl">قال <strong>الوزير</strong> <a href="https://example.org/a">هنا</a><br><bdi>2–1</bdi>
<span lang="en" dir="ltr">Reuters</span> <mark>مهم</mark></p>
<ul><li>أول<ul><li>داخله</li></ul></li><li>ثان</li></ul><ol start="4"><li>رابع</li></ol>
<blockquote><p>نص</p><footer>قائله</footer></blockquote><aside data-node="pullQuote"><p>مقتبس</p></aside>
<figure><img src="a" alt="وصف"><figcaption>تعليق <small>وكالة</small></figcaption></figure>
<div data-node="gallery"><figure><img src="a"></figure><figure><img src="bb"></figure></div><hr>
<table><caption>جدول</caption><tr><th colspan="2">رأس</th></tr><tr><td>1</td><td>2</td></tr></table>
<div data-node="embed" data-url="https://www.youtube.com/watch?v=abcdefghijk" data-title="مقطع"></div>
<div data-node="relatedStory" data-article-id="12"></div>
<aside data-node="factBox"><h2>في سطور</h2><p>حقيقة</p></aside>
<aside data-node="correctionNote" data-at="2026-11-24T10:00:00Z"><p>تصحيح</p></aside>
<article data-node="livePost" data-at="2026-11-24T10:00:00Z"><h2>عاجل</h2><p>خبر</p></article>`

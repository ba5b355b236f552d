import { describe, expect, test } from 'vitest'
import { makeTopic } from '@/db/factories'
import { findArticle } from '@/db/queries/articles'
import { markDecided } from '@/db/queries/decisions'
import { topics } from '@/db/schema'
import { readDocument } from '@/features/documents/read-document'
import { plainText } from '@/features/documents/text'
import { saveInput } from './input'
import { openStory } from './open-story'
import { body, paragraph, writingDesk } from './testing'

const { desk, open, begin, save, saved } = writingDesk()

describe('is refused', () => {
  test('to a stranger: the story is not there', async () => {
    const story = await begin('reporter')
    expect(await openStory(story.id, desk.asking('stranger'))).toBeUndefined()
    expect(await save(story, { headline: 'x' }, { who: 'stranger' })).toBeUndefined()
    expect(await save({ ...story, id: 999_999 }, { headline: 'x' })).toBeUndefined()
  })

  test('to a reporter once it is out, and to everybody once it is killed; what was taken in before stays taken in', async () => {
    const id = await desk.story({ status: 'in-review' })
    const story = await open(id, 'reporter')
    await saved(story, { kicker: 'x' }, { saveId: 'before-it-was-out' })
    await markDecided(desk.db, id, { status: 'published', publishedAt: desk.now })
    expect(await save(story, { kicker: 'y' })).toEqual({ ok: false, reason: 'not-yours-now' })
    expect(await save(story, { kicker: 'x' }, { saveId: 'before-it-was-out' })).toMatchObject({ ok: true })
    await markDecided(desk.db, id, { status: 'killed' })
    expect(await save(story, { kicker: 'y' }, { who: 'admin' })).toEqual({ ok: false, reason: 'is-killed' })
  })

  test('where somebody else has signed in meanwhile', async () => {
    const story = await begin()
    expect(await save(story, { headline: 'x' }, { userId: 'stranger' })).toEqual({
      ok: false,
      reason: 'someone-else',
    })
  })

  test('where it names what is not there, with nothing stored; what was there when it was named is let go', async () => {
    const story = await begin()
    const figure = { type: 'figure', attrs: { id: 'f', mediaId: 99 } }
    const withFigure = readDocument({ type: 'doc', content: [figure] }).document
    const unknown = [
      { sectionId: 99 },
      { bylines: [99] },
      { topics: [99] },
      { leadMediaId: 99 },
      { pins: [99_999] },
      { nevers: [story.id] },
      { pins: [story.id] },
      { body: withFigure },
    ]
    for (const change of unknown)
      expect(await save(story, { headline: 'x', ...change })).toEqual({
        ok: false,
        reason: 'unknown-reference',
      })
    expect(await open(story.id)).toMatchObject({ version: 1, content: { headline: '' } })
    const topic = await makeTopic(desk.db)
    const named = await saved(story, { topics: [topic], bylines: [desk.personId], sectionId: desk.sectionId })
    await desk.db.delete(topics)
    expect(await saved(named, { headline: 'goes on' })).toMatchObject({ content: { topics: [topic] } })
    expect((await findArticle(desk.db, story.id, desk.now))?.topics).toEqual([])
  })
})

describe('what is forged or hostile', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const lines = [
    'kicker',
    'headline',
    'shortHeadline',
    'standfirst',
    'slug',
    'datelineSource',
    'datelinePlace',
    'sourceName',
    'leadCaption',
    'seoTitle',
    'seoDescription',
  ] as const

  test('script in a text field stays text', async () => {
    const story = await begin()
    const short = script.slice(0, 100)
    const written = Object.fromEntries(lines.map((name) => [name, short]))
    const answer = await saved(story, { ...written, body: body(script) })
    for (const name of lines) expect(answer.content[name]).toBe(short)
    expect(plainText(answer.content.body)).toBe(script)
    expect((await findArticle(desk.db, story.id, desk.now))?.slug).toMatch(/^[\p{L}\p{N}-]+$/u)
  })

  test('is refused at the door: nothing of it is stored', async () => {
    const { id, content } = await begin()
    const refused = (change: object, rest: object = {}) =>
      saveInput.safeParse({
        id,
        baseVersion: 1,
        saveId: 'abcdefgh',
        content: { ...content, ...change },
        ...rest,
      }).success
    expect(refused({})).toBe(true)
    for (const name of lines) expect(refused({ [name]: 'x'.repeat(1_001 * 3) })).toBe(false)
    for (const sourceUrl of ['javascript:alert(1)', 'data:text/html,x', '//x', 'x', 'ftp://x.example'])
      expect(refused({ sourceUrl })).toBe(false)
    for (const bad of [-1, 0, 1.5, 2 ** 31, '1', NaN]) expect(refused({ sectionId: bad })).toBe(false)
    expect(refused({ kind: 'advert' })).toBe(false)
    expect(refused({ topics: Array.from({ length: 31 }, (_, index) => index + 1) })).toBe(false)
    const nodes = [
      { type: 'script', content: [{ type: 'text', text: 'x' }] },
      { type: 'paragraph', attrs: { id: 'a', onclick: 'x' } },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }],
      },
      { type: 'embed', attrs: { url: 'https://evil.example/', provider: 'youtube' } },
      { type: 'figure', attrs: { mediaId: 'x' } },
      { type: 'listItem', content: [paragraph('a', 'x')] },
    ]
    for (const node of nodes) expect(refused({ body: { type: 'doc', content: [node] } })).toBe(false)
    expect(refused({ body: 'x' })).toBe(false)
    expect(refused({ body: { type: 'doc', content: [paragraph('a', 'x'.repeat(1_000_001))] } })).toBe(false)
    for (const rest of [
      { saveId: 'x' },
      { saveId: "a'; drop table" },
      { baseVersion: 0 },
      { baseVersion: -1 },
      { id: 'x' },
    ])
      expect(refused({}, rest)).toBe(false)
  })

  test('NUL, lone surrogates and bidi overrides are cleaned out', async () => {
    const story = await begin()
    const answer = await saved(story, { headline: 'a\u0000b\u202E\uD800', body: body('c\u0000d\u202Ee') })
    expect(answer.content.headline).toBe('ab\uFFFD')
    expect(plainText(answer.content.body)).toBe('cde')
  })
})

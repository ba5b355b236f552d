import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { applySave } from '@/features/articles/apply-save'
import type { StoryContent } from '@/features/articles/content'
import type { OpenStory } from '@/features/articles/open-story'
import { plainText } from '@/features/documents/text'
import { readDocument } from '@/features/documents/read-document'
import { openJournal } from './draft-journal'
import { DraftKeeper } from './draft-keeper'
import { firstContent } from './never-lost/history/testing'

const p = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const body = (...texts: string[]): StoryContent['body'] =>
  readDocument({ type: 'doc', content: texts.map((text, index) => p(`p${index}`, text)) }).document

/** A story at a server in memory, and the line to it. */
function place() {
  const story = {
    version: 1,
    content: { ...firstContent, headline: '', body: body('one two three', 'four') },
    line: 'good' as 'good' | 'down' | 'answer-lost' | 'signed-out',
    refused: undefined as { reason: string; fields?: Record<string, string> } | undefined,
    saves: [] as string[],
    bases: new Map<number, StoryContent>(),
    taken: new Set<string>(),
  }
  story.bases.set(1, story.content)
  const stand = () => ({ version: story.version, content: story.content, otherVersions: [], savedAt: '' })
  const open = (): OpenStory =>
    ({ id: 7, ...stand(), me: { id: 'u1', name: 'One' }, mayWrite: true }) as unknown as OpenStory
  const write = (content: StoryContent) => {
    story.version += 1
    story.content = content
    story.bases.set(story.version, content)
  }
  const around: ConstructorParameters<typeof DraftKeeper>[2] = {
    save: async (save) => {
      story.saves.push(save.saveId)
      if (story.line === 'down') return { ok: false, reason: 'offline' }
      if (story.line === 'signed-out') return { ok: false, reason: 'signed-out' }
      if (story.refused && save.content.sourceUrl !== '') return { ok: false, ...story.refused }
      const applied = applySave(story, story.bases.get(save.baseVersion), save)
      if (!story.taken.has(save.saveId) && applied.isChanged) write(applied.content)
      story.taken.add(save.saveId)
      return story.line === 'answer-lost' ? { ok: false, reason: 'offline' } : { ok: true, value: stand() }
    },
    open: async () => ({ ok: true, value: open() }),
    choose: async () => ({ ok: false, reason: 'not-there' }),
    present: async () => ({ ok: true, value: { present: [], version: story.version } }),
    clock: () => Date.now(),
  }
  const keeper = (windowId = 'w1') => new DraftKeeper(open(), windowId, around)
  return { story, write, keeper }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => vi.useRealTimers())
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('a draft', () => {
  test('is saved a moment after the typing pauses, and at least every five seconds of it', async () => {
    const { story, keeper } = place()
    const one = keeper()
    one.setFields({ headline: 'a' })
    await pass(1_400)
    expect(story.saves.length).toBe(0)
    await pass(200)
    expect(story.content.headline).toBe('a')
    for (let count = 0; count < 12; count += 1) {
      one.setFields({ headline: `a${count}` })
      await pass(1_000)
    }
    expect(story.saves.length).toBeGreaterThanOrEqual(3)
    await pass(2_000)
    expect(one.view.sync).toMatchObject({ phase: 'quiet', base: { version: story.version } })
  })

  test('keeps the space before the caret, which is not stored', async () => {
    const { story, keeper } = place()
    const one = keeper()
    one.setFields({ headline: 'hello ' })
    expect(await one.flush()).toBe(true)
    expect([one.view.sync.content.headline, story.content.headline]).toEqual(['hello ', 'hello'])
    await pass(10_000)
    expect(story.saves.length).toBe(1)
  })

  test('that could not be sent is sent again under the same name, and then what came after it', async () => {
    const { story, keeper } = place()
    const one = keeper()
    story.line = 'answer-lost'
    one.setFields({ headline: 'a' })
    expect(await one.flush()).toBe(false)
    one.setFields({ headline: 'ab' })
    await pass(4_000)
    expect(new Set(story.saves).size).toBe(1)
    story.line = 'good'
    one.tell({ type: 'online' })
    await pass(3_000)
    expect(story).toMatchObject({ version: 3, content: { headline: 'ab' } })
    expect(one.view.sync.phase).toBe('quiet')
  })

  test('waits for its writer to sign in again', async () => {
    const { story, keeper } = place()
    const one = keeper()
    story.line = 'signed-out'
    one.setFields({ headline: 'a' })
    expect(await one.flush()).toBe(false)
    await pass(60_000)
    expect([one.view.sync.phase, story.saves.length]).toEqual(['signed-out', 1])
    story.line = 'good'
    one.tell({ type: 'signed-in' })
    await pass(10)
    expect(story.content.headline).toBe('a')
  })

  test('is saved without the field that cannot be stored yet', async () => {
    const { story, keeper } = place()
    const one = keeper()
    story.refused = { reason: 'invalid-input', fields: { 'content.sourceUrl': 'invalid_format' } }
    one.setFields({ sourceUrl: 'htt', headline: 'a' })
    await one.flush()
    expect(story.content).toMatchObject({ headline: 'a', sourceUrl: '' })
    expect(one.view.sync).toMatchObject({
      phase: 'refused',
      held: ['sourceUrl'],
      content: { sourceUrl: 'htt' },
    })
    story.refused = undefined
    one.setFields({ sourceUrl: 'https://a.example' })
    await one.flush()
    expect(story.content.sourceUrl).toBe('https://a.example')
    expect(one.view.sync).toMatchObject({ phase: 'quiet', held: [] })
  })

  test('that is refused stays here, and is tried anew with the next change', async () => {
    const { story, keeper } = place()
    const one = keeper()
    story.refused = { reason: 'unknown-reference' }
    one.setFields({ sourceUrl: 'https://a.example' })
    expect(await one.flush()).toBe(false)
    expect(one.view.sync).toMatchObject({ phase: 'refused', reason: 'unknown-reference', pending: null })
    story.refused = undefined
    one.setFields({ headline: 'x' })
    await pass(2_000)
    expect(story.content).toMatchObject({ headline: 'x', sourceUrl: 'https://a.example' })
  })

  test('learns of newer text when nobody types', async () => {
    const { story, write, keeper } = place()
    const one = keeper()
    write({ ...story.content, body: body('one two three', 'four', 'five') })
    one.setFields({ headline: 'typing' })
    await one.beat()
    expect(one.view.bodyFromElsewhere.count).toBe(0)
    await pass(3_000)
    await one.beat()
    expect(plainText(one.view.bodyFromElsewhere.document)).toContain('five')
    expect(story.content).toMatchObject({ headline: 'typing' })
  })

  test('typed on before the editor took what came from elsewhere goes on top of that', async () => {
    const { story, write, keeper } = place()
    const one = keeper()
    write({ ...story.content, body: body('one two three', 'four', 'five') })
    await pass(3_000)
    await one.beat()
    one.setBody(body('one two three and', 'four'))
    expect(plainText(one.view.sync.content.body)).toBe('one two three and\nfour\nfive')
    expect(one.view.bodyFromElsewhere.count).toBe(2)
    one.setBody(body('one two three and so', 'four', 'five'))
    expect(one.view.bodyFromElsewhere.count).toBe(2)
    await one.flush()
    expect(plainText(story.content.body)).toBe('one two three and so\nfour\nfive')
  })

  test('that a crash left behind is taken up, told once, and saved', async () => {
    vi.useRealTimers()
    const { story, write, keeper } = place()
    const crashed = keeper('w1')
    const journal = await openJournal('w1')
    await crashed.keepIn(journal)
    story.line = 'answer-lost'
    crashed.setBody(body('one two three', 'four and more'))
    await crashed.flush()
    crashed.setFields({ headline: 'typed after' })
    await journal.flush()
    journal.close()
    story.line = 'good'
    write({ ...story.content, kicker: 'of another' })

    const next = keeper('w2')
    const restored = vi.fn()
    next.hear({ restored, refused: () => undefined })
    const other = await openJournal('w2')
    await next.keepIn(other)
    expect(await next.flush()).toBe(true)
    expect(restored).toHaveBeenCalledTimes(1)
    expect(story.content).toMatchObject({ headline: 'typed after', kicker: 'of another' })
    expect(plainText(story.content.body)).toBe('one two three\nfour and more')
    expect(next.view.sync.content).toMatchObject({ headline: 'typed after', kicker: 'of another' })
    await other.flush()
    other.close()
    const third = await openJournal('w3')
    expect(await third.listLeft(7, 'u1')).toEqual([])
  })

  test('asks before the window is closed only where something would be lost', async () => {
    const { story, keeper } = place()
    const one = keeper()
    expect(one.wouldLose()).toBe(false)
    story.line = 'down'
    one.setFields({ headline: 'x' })
    expect(one.wouldLose()).toBe(true)
    vi.useRealTimers()
    const journal = await openJournal('w9')
    await one.keepIn(journal)
    await journal.flush()
    expect(one.wouldLose()).toBe(false)
  })
})

import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { firstContent } from './never-lost/history/testing'
import { journalKey, openJournal, type JournalEntry } from './draft-journal'

/** As much of a browser's locks and storage as the journal uses. */
function stubBrowser() {
  const held = new Map<string, unknown>()
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, hold: () => Promise<void>) => {
        held.set(name, true)
        await hold()
        held.delete(name)
      },
      query: async () => ({ held: [...held.keys()].map((name) => ({ name })) }),
    },
  })
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  })
  return kept
}

let kept = new Map<string, string>()
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  kept = stubBrowser()
})
afterEach(() => vi.unstubAllGlobals())

const entry = (
  windowId: string,
  headline: string,
  { userId = 'u1', articleId = 7, at = 1 } = {},
): JournalEntry => ({
  ...{ key: journalKey(articleId, userId, windowId), articleId, userId, windowId, at },
  base: { version: 1, content: firstContent },
  content: { ...firstContent, headline },
  ...{ pending: null, displaced: [] },
})
const headlines = (entries: JournalEntry[]) => entries.map((one) => one.content.headline)

describe('the journal', () => {
  test('gives what a closed window left to the next, once, oldest first', async () => {
    for (const [windowId, at] of [
      ['w1', 2],
      ['w2', 1],
    ] as const) {
      const journal = await openJournal(windowId)
      journal.keep(entry(windowId, `of ${windowId}`, { at }))
      await journal.flush()
      journal.close()
    }
    const third = await openJournal('w3')
    const left = await third.takeLeft(7, 'u1')
    expect(headlines(left)).toEqual(['of w2', 'of w1'])
    expect(left.map((one) => one.windowId)).toEqual(['w3', 'w3'])
    const fourth = await openJournal('w4')
    expect(await fourth.takeLeft(7, 'u1')).toEqual([])
    third.close()
    await Promise.resolve()
    expect(headlines(await fourth.takeLeft(7, 'u1'))).toEqual(['of w2', 'of w1'])
  })

  test('leaves alone what an open window writes, another user wrote, or belongs to another story', async () => {
    const open = await openJournal('w1')
    open.keep(entry('w1', 'open'))
    open.keep(entry('w8', 'of another', { userId: 'u2' }))
    open.keep(entry('w9', 'elsewhere', { articleId: 8 }))
    await open.flush()
    const next = await openJournal('w2')
    expect(await next.takeLeft(7, 'u1')).toEqual([])
    expect(headlines(await next.listLeft(7, 'u2'))).toEqual(['of another'])
    expect(headlines(await next.listLeft(7, 'u2'))).toEqual(['of another'])
  })

  test('forgets what was saved, and never writes an older state over a newer one', async () => {
    const journal = await openJournal('w1')
    const first = entry('w1', 'a')
    journal.keep(first)
    const flushed = journal.flush()
    for (const headline of ['b', 'c']) journal.keep({ ...first, content: { ...firstContent, headline } })
    await Promise.all([flushed, journal.flush()])
    const other = await openJournal('w2')
    expect(headlines(await other.listLeft(7, 'u1'))).toEqual([])
    journal.close()
    await Promise.resolve()
    expect(headlines(await other.listLeft(7, 'u1'))).toEqual(['c'])
    journal.forget(first.key)
    await journal.flush()
    expect(await other.listLeft(7, 'u1')).toEqual([])
  })

  test('writes with the next frame without being asked', async () => {
    const journal = await openJournal('w1')
    journal.keep(entry('w1', 'x'))
    journal.close()
    const other = await openJournal('w2')
    await expect.poll(async () => headlines(await other.listLeft(7, 'u1'))).toEqual(['x'])
  })

  test('has it at once in the other store when the page is going, and counts the later of the two', async () => {
    const journal = await openJournal('w1')
    journal.keep(entry('w1', 'old'))
    await journal.flush()
    journal.keep(entry('w1', 'new', { at: 2 }))
    void journal.flush({ isLeaving: true })
    expect([...kept.values()].filter((value) => value.includes('"new"')).length).toBe(1)
    journal.close()
    const other = await openJournal('w2')
    expect(headlines(await other.takeLeft(7, 'u1'))).toEqual(['new'])
    expect([...kept.keys()].filter((key) => key.startsWith('desk-journal:'))).toEqual([])
  })
})

describe('without the browser’s database', () => {
  test('localStorage keeps it', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('blocked')
      },
    })
    const journal = await openJournal('w1')
    journal.keep(entry('w1', 'x'))
    await journal.flush()
    expect(journal.isSafe()).toBe(true)
    journal.close()
    await Promise.resolve()
    const other = await openJournal('w2')
    expect(headlines(await other.takeLeft(7, 'u1'))).toEqual(['x'])
  })

  test('and where that is full too, it is said that nothing would survive', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('blocked')
      },
    })
    const journal = await openJournal('w1')
    vi.stubGlobal('localStorage', {
      ...localStorage,
      setItem: () => {
        throw new Error('full')
      },
    })
    const full = await openJournal('w2')
    full.keep(entry('w2', 'x'))
    await full.flush()
    expect(full.isSafe()).toBe(false)
    expect(journal.isSafe()).toBe(true)
  })

  test('a database that fails later is replaced by localStorage', async () => {
    const journal = await openJournal('w1')
    vi.spyOn(IDBFactory.prototype, 'open')
    const { IDBObjectStore } = await import('fake-indexeddb')
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new Error('quota')
    })
    journal.keep(entry('w1', 'x'))
    await journal.flush()
    put.mockRestore()
    expect(journal.isSafe()).toBe(true)
    journal.close()
    await Promise.resolve()
    const other = await openJournal('w2')
    expect(headlines(await other.takeLeft(7, 'u1'))).toEqual(['x'])
  })
})

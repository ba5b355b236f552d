import { openIndexedStore } from './indexed-store'
import type { JournalEntry, JournalStore } from './journal-store'
import { openLocalStore } from './local-store'
import { heldWindows, holdWindow } from './window-lock'

export type { JournalEntry }

/** What one window keeps of what it has not saved, and what closed windows left. */
export type Journal = {
  /** Takes it down at once in memory, and in the browser's store with the next frame. */
  keep: (entry: JournalEntry) => void
  forget: (key: string) => void
  /** Writes what waits. To be called when the page may be going; then with `isLeaving`. */
  flush: (options?: { isLeaving?: boolean }) => Promise<void>
  /** What windows of this user that are no longer open left of a story, oldest first. */
  listLeft: (articleId: number, userId: string) => Promise<JournalEntry[]>
  /** The same, and from now on it is this window's. */
  takeLeft: (articleId: number, userId: string) => Promise<JournalEntry[]>
  /** Whether what is kept would survive this window. */
  isSafe: () => boolean
  close: () => void
}

export const journalKey = (articleId: number, userId: string, windowId: string) =>
  `${articleId}:${userId}:${windowId}`

/** Opens the journal of a window: IndexedDB, else localStorage, else memory alone. Never throws. */
export async function openJournal(windowId: string): Promise<Journal> {
  const local = openLocalStore()
  const store = (await openIndexedStore()) ?? local
  const release = holdWindow(windowId)
  const writer = makeWriter(store, local)
  const listLeft = async (articleId: number, userId: string) => {
    const open = await heldWindows()
    const kept = [...(await store.list(articleId, userId)), ...(await local.list(articleId, userId))]
    return newestOfEach(kept).filter((entry) => entry.windowId !== windowId && !open.has(entry.windowId))
  }
  const takeLeft = async (articleId: number, userId: string) => {
    const left = await listLeft(articleId, userId)
    return Promise.all(
      left.map(async (entry, index) => {
        const key = `${journalKey(articleId, userId, windowId)}:${index}:${entry.at}`
        const own = { ...entry, windowId, key }
        await store.move(entry.key, own).catch(() => local.move(entry.key, own))
        if (store !== local) await local.remove(entry.key).catch(() => undefined)
        return own
      }),
    )
  }
  return { ...writer, listLeft, takeLeft, close: release }
}

/** A window that was leaving wrote in both stores: the later one counts. */
function newestOfEach(entries: readonly JournalEntry[]): JournalEntry[] {
  const newest = new Map<string, JournalEntry>()
  for (const entry of entries) {
    const known = newest.get(entry.key)
    if (!known || known.at <= entry.at) newest.set(entry.key, entry)
  }
  return [...newest.values()].sort((one, other) => one.at - other.at)
}

function makeWriter(store: JournalStore, local: JournalStore) {
  const waiting = new Map<string, JournalEntry | null>()
  let isSafe = store.isLasting
  let frame: { cancel: () => void } | undefined
  let writing = Promise.resolve()

  const write = async () => {
    frame?.cancel()
    frame = undefined
    const all = [...waiting]
    waiting.clear()
    for (const [key, entry] of all) isSafe = await writeOne(store, local, key, entry)
  }
  // one after the other: an older state must never be written over a newer one
  const enqueue = () => (writing = writing.then(write, write))
  const put = (key: string, entry: JournalEntry | null) => {
    waiting.set(key, entry)
    frame ??= nextFrame(() => void enqueue())
  }
  return {
    keep: (entry: JournalEntry) => put(entry.key, entry),
    forget: (key: string) => put(key, null),
    flush: ({ isLeaving = false } = {}) => {
      // IndexedDB may not get to it while a page is going; this is done before the call returns
      if (isLeaving && store !== local)
        for (const [, entry] of waiting) if (entry) void local.put(entry).catch(() => undefined)
      return enqueue()
    },
    isSafe: () => isSafe,
  }
}

/** Where the one store refuses, full or blocked, the other is tried. Answers whether one of them has it. */
async function writeOne(store: JournalStore, local: JournalStore, key: string, entry: JournalEntry | null) {
  try {
    await (entry ? store.put(entry) : store.remove(key))
    if (store !== local) await local.remove(key).catch(() => undefined)
    return store.isLasting
  } catch {
    if (!entry) return true
    return local.put(entry).then(
      () => local.isLasting,
      () => false,
    )
  }
}

/** With the next frame; a hidden page has none. */
function nextFrame(run: () => void) {
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    run()
  }
  const frame = globalThis.requestAnimationFrame?.(once)
  const timer = setTimeout(once, 100)
  return {
    cancel: () => {
      isDone = true
      clearTimeout(timer)
      if (frame !== undefined) cancelAnimationFrame(frame)
    },
  }
}

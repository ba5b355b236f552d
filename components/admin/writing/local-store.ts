import type { JournalEntry, JournalStore } from './journal-store'

const prefix = 'desk-journal:'

/** localStorage, which is small, and behind it memory, which is better than nothing as long as the window lives. */
export function openLocalStore(): JournalStore {
  const memory = new Map<string, JournalEntry>()
  const storage = usableStorage()
  const put = async (entry: JournalEntry) => {
    memory.set(entry.key, entry)
    storage?.setItem(prefix + entry.key, JSON.stringify(entry))
  }
  const remove = async (key: string) => {
    memory.delete(key)
    storage?.removeItem(prefix + key)
  }
  return {
    isLasting: storage !== undefined,
    put,
    remove,
    move: async (from, entry) => {
      await put(entry)
      await remove(from)
    },
    list: async (articleId, userId) => {
      const start = `${articleId}:${userId}:`
      const stored = storage ? entriesIn(storage, start) : []
      const known = new Set(stored.map((entry) => entry.key))
      return [
        ...stored,
        ...[...memory.values()].filter(({ key }) => key.startsWith(start) && !known.has(key)),
      ]
    },
  }
}

function usableStorage(): Storage | undefined {
  try {
    const storage = globalThis.localStorage
    storage.setItem(`${prefix}try`, '')
    storage.removeItem(`${prefix}try`)
    return storage
  } catch {
    return undefined
  }
}

function entriesIn(storage: Storage, start: string): JournalEntry[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter((key) => key.startsWith(prefix + start)).flatMap((key) => entryIn(storage.getItem(key)))
}

function entryIn(json: string | null): JournalEntry[] {
  try {
    const entry: JournalEntry = JSON.parse(json ?? '')
    return [entry]
  } catch {
    return []
  }
}

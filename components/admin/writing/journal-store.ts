import type { Unsent } from './draft-sync'

/** What one window had not saved, when and whose it is. */
export type JournalEntry = Unsent & {
  key: string
  articleId: number
  userId: string
  windowId: string
  at: number
}

/** Where a browser keeps journals. Every call may fail: full, blocked, taken away. */
export type JournalStore = {
  /** Whether it outlives the window. */
  isLasting: boolean
  put: (entry: JournalEntry) => Promise<void>
  remove: (key: string) => Promise<void>
  /** Replaces one entry by another in one go. */
  move: (from: string, entry: JournalEntry) => Promise<void>
  list: (articleId: number, userId: string) => Promise<JournalEntry[]>
}

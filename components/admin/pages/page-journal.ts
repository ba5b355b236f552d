import type { PageForEditing } from '@/features/pages/for-editors'

/** What somebody wrote of a page and had not saved, kept in this browser. */
export type PageJournal = {
  read: () => PageForEditing | undefined
  keep: (page: PageForEditing) => void
  forget: () => void
}

/**
 * Opens the journal of one user's page in localStorage: a page is small and saved by hand, so one entry is enough.
 * Never throws: where the browser keeps nothing, its question before leaving is what is left.
 */
export function openPageJournal(pageId: number, userId: string): PageJournal {
  const key = `desk-page:${userId}:${pageId}`
  const attempt = <Value>(act: (storage: Storage) => Value): Value | undefined => {
    try {
      return act(globalThis.localStorage)
    } catch {
      return undefined // full, blocked, or not ours
    }
  }
  return {
    read: () =>
      attempt((storage) => {
        const kept: PageForEditing | null = JSON.parse(storage.getItem(key) ?? 'null')
        return kept?.id === pageId && Array.isArray(kept.body.content) ? kept : undefined
      }),
    keep: (page) => attempt((storage) => storage.setItem(key, JSON.stringify(page))),
    forget: () => attempt((storage) => storage.removeItem(key)),
  }
}

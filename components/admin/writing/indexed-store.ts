import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { JournalEntry, JournalStore } from './journal-store'

type Text = Pick<JournalEntry, 'key' | 'articleId' | 'userId' | 'windowId' | 'at' | 'content'>
type Rest = Pick<JournalEntry, 'key' | 'base' | 'pending' | 'displaced'>

/** The text changes with every key, the rest with every save: they are written apart, and always in one transaction. */
interface Journals extends DBSchema {
  texts: { key: string; value: Text; indexes: { story: [number, string] } }
  rests: { key: string; value: Rest }
}

/** The browser's own database, or undefined where there is none, as in some private windows. */
export async function openIndexedStore(): Promise<JournalStore | undefined> {
  if (!('indexedDB' in globalThis)) return undefined
  try {
    return storeOn(await openDB<Journals>('desk-journals', 1, { upgrade }))
  } catch {
    return undefined
  }
}

function upgrade(db: IDBPDatabase<Journals>) {
  db.createObjectStore('texts', { keyPath: 'key' }).createIndex('story', ['articleId', 'userId'])
  db.createObjectStore('rests', { keyPath: 'key' })
}

function storeOn(db: IDBPDatabase<Journals>): JournalStore {
  const written = new Map<string, Omit<Rest, 'key'>>()
  const begin = () => db.transaction(['texts', 'rests'], 'readwrite')
  const putIn = async (tx: ReturnType<typeof begin>, entry: JournalEntry) => {
    const { base, pending, displaced, ...text } = entry
    const last = written.get(entry.key)
    const isSame = last?.base === base && last.pending === pending && last.displaced === displaced
    await tx.objectStore('texts').put(text)
    if (!isSame) await tx.objectStore('rests').put({ key: entry.key, base, pending, displaced })
    await tx.done
    written.set(entry.key, { base, pending, displaced })
  }
  const removeIn = async (tx: ReturnType<typeof begin>, key: string) => {
    written.delete(key)
    await Promise.all([tx.objectStore('texts').delete(key), tx.objectStore('rests').delete(key)])
  }
  return {
    isLasting: true,
    put: (entry) => putIn(begin(), entry),
    remove: async (key) => {
      const tx = begin()
      await removeIn(tx, key)
      await tx.done
    },
    move: async (from, entry) => {
      const tx = begin()
      await removeIn(tx, from)
      await putIn(tx, entry)
    },
    list: (articleId, userId) => listIn(db, articleId, userId),
  }
}

async function listIn(db: IDBPDatabase<Journals>, articleId: number, userId: string) {
  const tx = db.transaction(['texts', 'rests'])
  const texts = await tx.objectStore('texts').index('story').getAll([articleId, userId])
  const rests = await Promise.all(texts.map(({ key }) => tx.objectStore('rests').get(key)))
  return texts.flatMap((text, index): JournalEntry[] => {
    const rest = rests[index]
    return rest ? [{ ...text, ...rest }] : []
  })
}

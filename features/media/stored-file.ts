/** What both stores of pictures can do (store.ts chooses one). */
export type MediaStore = {
  /** Throws for what is no key; whoever reads meanwhile gets all of the old bytes or all of the new. */
  put(key: string, bytes: Uint8Array): Promise<void>
  read(key: string): Promise<Buffer | undefined>
  sizeOf(key: string): Promise<number | undefined>
  /** What is not there is removed already. */
  remove(key: string): Promise<void>
  /** Everything whose key begins so, in no order that means anything. */
  list(prefix?: string): AsyncIterable<StoredFile>
}

export type StoredFile = { key: string; sizeBytes: number; writtenAt: Date }

/** Two levels at most, of names that no file system reads as anything but a name. */
const safeKey = /^(?:[a-z0-9][a-z0-9-]{0,79}\/)?[a-z0-9][a-z0-9-]{0,79}(?:\.[a-z0-9]{1,5})?$/

export const isKey = (key: string) => safeKey.test(key)

/** Throws for what is no key. */
export function checkKey(key: string): void {
  if (!isKey(key)) throw new Error(`Not a media key: ${JSON.stringify(key.slice(0, 100))}`)
}

import type { MediaStore } from './stored-file'

/** Files on their way between the stores at once. */
const AT_ONCE = 6

type Moved = { files: number; bytes: number; carried: number; removed: number }

/**
 * Carries everything from one store to the other and reads each file back before it counts: what arrived differently
 * throws. What is there already with the same bytes is not sent again, so a run that was broken off goes on where it
 * was. With `remove` a file goes from where it was once the other store has it, and not before.
 */
export async function moveMedia(
  from: MediaStore,
  to: MediaStore,
  { remove, told }: { remove: boolean; told?: (moved: Readonly<Moved>) => void },
): Promise<Moved> {
  const moved: Moved = { files: 0, bytes: 0, carried: 0, removed: 0 }
  const walk = from.list()[Symbol.asyncIterator]()
  const carry = async () => {
    for (;;) {
      const next = await walk.next()
      if (next.done) return
      await carryOne(from, to, next.value.key, remove, moved)
      told?.(moved)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, carry))
  return moved
}

async function carryOne(from: MediaStore, to: MediaStore, key: string, remove: boolean, moved: Moved) {
  const bytes = await from.read(key)
  if (!bytes) return // removed by the site since it was listed
  if (!(await has(to, key, bytes))) {
    await to.put(key, bytes)
    if (!(await has(to, key, bytes))) throw new Error(`${key} did not arrive as it was sent`)
    moved.carried++
  }
  if (remove) {
    await from.remove(key)
    moved.removed++
  }
  moved.files++
  moved.bytes += bytes.length
}

async function has(store: MediaStore, key: string, bytes: Buffer): Promise<boolean> {
  if ((await store.sizeOf(key)) !== bytes.length) return false
  return (await store.read(key))?.equals(bytes) === true
}

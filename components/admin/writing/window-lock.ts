const prefix = 'desk-window:'
const BEAT_MS = 5_000
/** A window without locks that has not shown itself for so long is closed. */
const SILENT_MS = 15_000

/** Says that a window is open, for as long as it is: a crash ends it too. Answers how to end it. */
export function holdWindow(windowId: string): () => void {
  const locks = globalThis.navigator?.locks
  return locks ? holdLock(locks, windowId) : beat(windowId)
}

/** The windows that are open now, in this browser. */
export async function heldWindows(): Promise<Set<string>> {
  const locks = globalThis.navigator?.locks
  if (!locks) return beating()
  const { held = [] } = await locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])))
}

function holdLock(locks: LockManager, windowId: string): () => void {
  let release = () => {}
  const until = new Promise<void>((resolve) => (release = resolve))
  locks.request(prefix + windowId, () => until).catch(() => undefined)
  return () => release()
}

const clock = () => performance.timeOrigin + performance.now()

/** Pages that are not served securely have no locks. */
function beat(windowId: string): () => void {
  const storage = storageOrNone()
  const show = () => {
    try {
      storage?.setItem(prefix + windowId, String(clock()))
    } catch {
      // a full store: the window may be taken for closed, and its text is saved twice, which merges
    }
  }
  const hide = () => storage?.removeItem(prefix + windowId)
  show()
  const timer = setInterval(show, BEAT_MS)
  globalThis.addEventListener?.('pagehide', hide)
  return () => {
    clearInterval(timer)
    globalThis.removeEventListener?.('pagehide', hide)
    hide()
  }
}

function beating(): Set<string> {
  const storage = storageOrNone()
  const open = new Set<string>()
  for (let index = 0; index < (storage?.length ?? 0); index += 1) {
    const key = storage?.key(index) ?? ''
    const shownAt = Number(storage?.getItem(key))
    if (key.startsWith(prefix) && clock() - shownAt < SILENT_MS) open.add(key.slice(prefix.length))
  }
  return open
}

function storageOrNone(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

import { readFileSync, rmSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'

type Owner = { pid: number; startedAt: string }

/**
 * Takes a lock file for this process and returns its release. The file names the owner by process id and start time,
 * because ids are used again. A lock whose owner is gone is taken over; one whose owner lives is refused.
 * PGlite itself has no lock, and two processes on one directory corrupt it without a word.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const own: Owner = { pid: process.pid, startedAt: startTime(process.pid) ?? '' }
  const mine = `${path}.${process.pid}`
  await writeFile(mine, JSON.stringify(own))
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      // link() is atomic: of two processes, one gets the name, and with it whole content
      if (await link(mine, path).then(() => true, alreadyThere)) return releaser(path, own)
      const held = await readFile(path, 'utf8').catch(() => undefined)
      const owner = readOwner(held)
      if (owner && isAlive(owner)) throw new LockedError(path, owner.pid)
      await removeStale(path, held)
    }
    throw new LockedError(path, 0)
  } finally {
    await rm(mine, { force: true })
  }
}

export class LockedError extends Error {
  constructor(path: string, pid: number) {
    super(
      `The database is in use by another process (${pid || 'unknown'}). ` +
        `Stop that one first, or choose another DATA_DIR. Lock file: ${path}`,
    )
  }
}

function releaser(path: string, own: Owner) {
  const release = () => {
    try {
      if (readFileSync(path, 'utf8') === JSON.stringify(own)) rmSync(path, { force: true })
    } catch {
      // already gone: nothing to release
    }
  }
  process.once('exit', release)
  return async () => {
    process.off('exit', release)
    release()
  }
}

function alreadyGone(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error
  return false
}

function alreadyThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
  return false
}

/** Removes a lock whose owner is gone, and only that one: another process may have taken it over since it was read. */
async function removeStale(path: string, held: string | undefined) {
  const aside = `${path}.${process.pid}.stale`
  if (!(await rename(path, aside).then(() => true, alreadyGone))) return
  if ((await readFile(aside, 'utf8')) !== held) await link(aside, path).catch(alreadyThere)
  await rm(aside, { force: true })
}

function readOwner(held = ''): Owner | undefined {
  try {
    const owner = JSON.parse(held) as Partial<Owner> | null
    const { pid = 0, startedAt = '' } = owner ?? {}
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, startedAt } : undefined
  } catch {
    return undefined
  }
}

function isAlive({ pid, startedAt }: Owner) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = startTime(pid)
  return now === undefined || startedAt === '' || now === startedAt
}

/** Ticks since boot at which the process began (proc(5), field 22); undefined where /proc is not there. */
function startTime(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
  } catch {
    return undefined
  }
}

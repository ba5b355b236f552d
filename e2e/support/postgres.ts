import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { databaseUser, postgresPrograms, type User } from './postgres-programs'

const TIME_LIMIT_MS = 60_000
// In the plain C locale no Arabic letter is a letter, and pg_trgm finds nothing
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

type Postgres = { url: string; pid: number | undefined; stop: () => Promise<void> }

/**
 * A real PostgreSQL: a database of its own on the one that TEST_DATABASE_URL names (its user may make databases), else
 * one from npm on a free port, its files under `folder` (one that every user can enter).
 * The embedded database admits one process; journeys need two: the site, and the test that writes behind its back.
 */
export async function startPostgres(folder: string): Promise<Postgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    const { url, drop } = await makeDatabase(given)
    return { url, pid: undefined, stop: drop }
  }
  const user = databaseUser()
  const { initdb, postgres } = postgresPrograms(folder, user)
  const data = join(folder, 'data')
  const password = randomBytes(12).toString('hex')
  await succeeds(run(initdb, clusterFlags(data, password, user), user))
  const port = await freePort()
  const server = run(postgres, [...serverFlags, '-D', data, '-p', String(port)], user)
  await says(server, 'ready to accept connections')
  return {
    url: `postgres://marsad:${password}@127.0.0.1:${port}/postgres`,
    pid: server.pid,
    stop: () => stop(server),
  }
}

/** A database of nobody else's on a server, whatever the spelling of its others: Arabic letters are letters in it. */
export async function makeDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `marsad_${randomBytes(6).toString('hex')}`
  await runOn(server, `create database ${name} template template0 encoding 'UTF8' locale '${locale}'`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, drop: () => runOn(server, `drop database ${name} with (force)`) }
}

async function runOn(server: string, statement: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

/** Ends a process kindly (SIGINT is PostgreSQL's fast shutdown), and after ten seconds for good. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  child.kill('SIGINT')
  await ended
  clearTimeout(patience)
}

// Nothing here outlives the run, so nothing waits for the disk
const serverFlags = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'shared_buffers=64MB']
  .concat('listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60')
  .flatMap((setting) => ['-c', setting])

function clusterFlags(data: string, password: string, user?: User) {
  const passwordFile = `${data}-password`
  mkdirSync(data)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) [data, passwordFile].forEach((path) => chownSync(path, user.uid, user.gid))
  const access = ['--username=marsad', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  return [
    `--pgdata=${data}`,
    ...access,
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--lc-messages=C',
    '--no-sync',
  ]
}

function run(program: string, flags: string[], user?: User) {
  return spawn(program, flags, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
}

async function succeeds(child: ChildProcess) {
  const output = listen(child)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`PostgreSQL could not be set up:\n${output()}`)
}

function says(child: ChildProcess, words: string) {
  const output = listen(child)
  return new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`PostgreSQL did not start (${why}):\n${output()}`))
    const patience = setTimeout(() => {
      child.kill('SIGKILL')
      fail('too slow')
    }, TIME_LIMIT_MS)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`exit ${code}`))
    child.stderr?.on('data', () => {
      if (!output().includes(words)) return
      clearTimeout(patience)
      resolve()
    })
  })
}

function listen(child: ChildProcess) {
  let output = ''
  const add = (chunk: Buffer) => (output = `${output}${chunk.toString()}`.slice(-4_000))
  child.stdout?.on('data', add)
  child.stderr?.on('data', add)
  return () => output
}

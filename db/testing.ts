import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import pg from 'pg'
import { afterAll, beforeAll, inject, vi } from 'vitest'
import { closeDatabase, connectTo } from './client'
import { embeddedPool } from './embedded'
import { migrate } from './migrate'

const extensions = { pg_trgm, unaccent }
/** Making an embedded database takes seconds, copying one does not: each state of the migrations is made once. */
const CACHE = join(process.cwd(), 'node_modules/.cache/marsad-empty-files')

/** A migrated, empty database of a test file's own on the real PostgreSQL of the run. Close it when done. */
export async function createTestDatabase() {
  const url = await copyEmpty()
  const { db, pool } = await connectTo(url)
  const close = async () => {
    await pool.end()
    await drop(url)
  }
  return { db, pool, close }
}

/**
 * Gives the process of a test file such a database before its tests, as the one at DATABASE_URL, and an empty DATA_DIR;
 * takes both away behind them. Called before the file's own hooks, they are there for them.
 */
export function onPostgres(): void {
  onOwn(copyEmpty, drop)
}

/** The same on an embedded database. */
export function onEmbedded(): void {
  onOwn((folder) => fillTestFolder(folder).then(() => ''))
}

function onOwn(make: (folder: string) => Promise<string>, remove?: (url: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-test-'))
  let url = ''
  beforeAll(async () => {
    url = await make(folder)
    vi.stubEnv('DATA_DIR', folder)
    vi.stubEnv('DATABASE_URL', url)
  })
  afterAll(async () => {
    await closeDatabase()
    await remove?.(url)
    rmSync(folder, { recursive: true })
  })
}

async function copyEmpty(): Promise<string> {
  const { server, empty } = inject('postgres')
  const name = `${empty}_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name} template ${empty}`)
  const url = new URL(server)
  url.pathname = name
  return url.href
}

const drop = (url: string) => onServer(`drop database ${new URL(url).pathname.slice(1)} with (force)`)

async function onServer(statement: string) {
  const client = new pg.Client({ connectionString: inject('postgres').server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** Puts a migrated, empty database where `openEmbedded` looks for one. */
export async function fillTestFolder(folder: string): Promise<void> {
  await cp(await emptyFiles(), join(folder, 'postgres'), { recursive: true })
}

/** Where the files of the empty database of these migrations lie. Of test files that begin at once, the last to finish has made it. */
async function emptyFiles(): Promise<string> {
  const made = join(CACHE, await stateOfMigrations())
  if (existsSync(made)) return made
  const making = join(CACHE, randomUUID())
  await mkdir(making, { recursive: true })
  const pglite = await PGlite.create({ extensions, dataDir: making })
  await migrate(embeddedPool(pglite))
  await dropTemplates(pglite)
  await pglite.close()
  // another has been faster: its database is the same
  await rename(making, made).catch(() => rm(making, { recursive: true }))
  return made
}

/** Nobody makes databases from them, and they are half of the files that every copy copies and removes. */
async function dropTemplates(pglite: PGlite): Promise<void> {
  await pglite.exec(`update pg_database set datistemplate = false`)
  for (const name of ['template0', 'template1']) await pglite.exec(`drop database ${name}`)
}

async function stateOfMigrations(): Promise<string> {
  const folder = join(process.cwd(), 'db/migrations')
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.sql')).sort())
    hash.update(await readFile(join(folder, name)))
  hash.update(await readFile(join(process.cwd(), 'node_modules/@electric-sql/pglite/package.json')))
  return hash.digest('hex').slice(0, 16)
}

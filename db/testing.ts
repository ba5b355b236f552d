import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Database } from './client'
import { embeddedPool } from './embedded'
import { migrate } from './migrate'
import * as schema from './schema'

const extensions = { pg_trgm, unaccent }
/** Making a database takes seconds, copying one does not: each state of the migrations is made once. */
const CACHE = join(process.cwd(), 'node_modules/.cache/marsad-empty-database')

/** A migrated PostgreSQL in memory, of its own: for one test file. Close it when done. */
export async function createTestDatabase(): Promise<{
  db: Database
  pool: pg.Pool
  close: () => Promise<void>
}> {
  const files = await readFile(join(await emptyDatabase(), 'memory'))
  const pglite = await PGlite.create({ extensions, loadDataDir: new Blob([files]) })
  const pool = embeddedPool(pglite)
  return {
    db: drizzle(pool, { schema }),
    pool,
    close: async () => {
      await pool.end()
      await pglite.close()
    },
  }
}

/** Puts a migrated, empty database where `openEmbedded` looks for one. */
export async function fillTestFolder(folder: string): Promise<void> {
  await cp(join(await emptyDatabase(), 'disk'), join(folder, 'postgres'), { recursive: true })
}

/** Where the empty database of these migrations lies. Of test files that begin at once, the last to finish has made it. */
async function emptyDatabase(): Promise<string> {
  const made = join(CACHE, await stateOfMigrations())
  if (existsSync(made)) return made
  const making = join(CACHE, randomUUID())
  await mkdir(making, { recursive: true })
  const pglite = await PGlite.create({ extensions, dataDir: join(making, 'disk') })
  await migrate(embeddedPool(pglite))
  await dropTemplates(pglite)
  const files = await pglite.dumpDataDir('none')
  await pglite.close()
  await writeFile(join(making, 'memory'), Buffer.from(await files.arrayBuffer()))
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

import type { TestProject } from 'vitest/node'
import { connectTo } from '@/db/client'
import { makeDatabase, startPostgres } from '@/e2e/support/postgres'
import { makeWorkplace } from '@/e2e/support/workplace'

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL, and the migrated, empty database on it that test files copy. */
    postgres: { server: string; empty: string }
  }
}

/** Starts the PostgreSQL of a run of the unit tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workplace = makeWorkplace()
  const postgres = await startPostgres(workplace.folder)
  workplace.note(postgres.pid)
  const empty = await makeDatabase(postgres.url)
  const { pool } = await connectTo(empty.url)
  await pool.end() // nobody may be in a database that is copied
  project.provide('postgres', { server: postgres.url, empty: new URL(empty.url).pathname.slice(1) })
  return async () => {
    await empty.drop()
    await postgres.stop()
    workplace.remove()
  }
}

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectTo, type Database } from '@/db/client'
import { makeEditions, makePerson, makeSection } from '@/db/factories'
import { layLine } from './cut-line'
import { freePort, makeDatabase, stop } from './postgres'
import { answers, serve } from './site-process'
import { makeWorkplace } from './workplace'

/** One process of the built site, with a line of its own to the database that all of them share. */
export type Instance = {
  name: string
  address: string
  line: Awaited<ReturnType<typeof layLine>>
  isUp: () => boolean
  /** Everything it has logged. */
  said: () => string
  start: () => Promise<void>
  /** At once, without a word to anybody (SIGKILL). */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

export type Fleet = {
  db: Database
  sectionId: number
  personId: number
  instances: readonly [Instance, Instance, Instance]
  putAway: () => Promise<void>
}

/** Three instances of the built site on a fresh database of a PostgreSQL. They do no jobs, and hold nothing yet. */
export async function startFleet(server: string): Promise<Fleet> {
  const workplace = makeWorkplace()
  const database = await makeDatabase(server)
  const { pool, db } = await connectTo(database.url)
  await makeEditions(db)
  const [sectionId, personId] = [await makeSection(db), await makePerson(db)]
  const make = (name: string) => prepare({ name, database: database.url, workplace })
  const instances = [await make('web-1'), await make('web-2'), await make('web-3')] as const
  const putAway = async () => {
    for (const instance of instances) {
      await instance.stop()
      await instance.line.remove()
    }
    await pool.end()
    await database.drop()
    workplace.remove()
  }
  try {
    await Promise.all(instances.map((instance) => instance.start()))
  } catch (error) {
    await putAway()
    throw error
  }
  return { db, sectionId, personId, instances, putAway }
}

type Order = { name: string; database: string; workplace: ReturnType<typeof makeWorkplace> }

async function prepare({ name, database, workplace }: Order): Promise<Instance> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const line = await layLine(database)
  const log = join(workplace.folder, `${name}.log`)
  const place = { port, address, database: line.url, files: join(workplace.folder, 'files'), log }
  const more = { INSTANCE_NAME: name, LOG_LEVEL: 'debug' }
  let child: ReturnType<typeof serve> | undefined
  let isUp = false
  const end = async (how: (child: ReturnType<typeof serve>) => Promise<unknown>) => {
    isUp = false
    if (child && child.exitCode === null && child.signalCode === null) await how(child)
  }
  return {
    name,
    address,
    line,
    isUp: () => isUp,
    said: () => readFileSync(log, 'utf8'),
    start: async () => {
      child = serve({ ...place, jobs: 'off', more })
      workplace.note(child.pid)
      await answers(`${address}/api/health`, child, log)
      isUp = true
    },
    kill: () =>
      end((running) => {
        const ended = once(running, 'exit')
        running.kill('SIGKILL')
        return ended
      }),
    stop: () => end(stop),
  }
}

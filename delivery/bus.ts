import { EventEmitter } from 'node:events'
import pg from 'pg'
import { openDatabase } from '@/db/client'
import {
  deleteInvalidationsBefore,
  findInvalidationRange,
  INVALIDATION_CHANNEL,
  listInvalidationsAfter,
} from '@/db/queries/invalidations'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { staleness } from './staleness'

/** Beside being told, an instance asks: a notification can be lost on its way. */
const ASK_EVERY_MS = 5_000
const KEEP_MS = 86_400_000

/**
 * Hears of every change any instance commits and makes what this one holds stale. Rows are applied in order; the last
 * number applied is remembered, so that after a lost connection nothing is missed.
 */
class Bus {
  readonly events = new EventEmitter<{ stale: [tags: readonly string[]] }>().setMaxListeners(0)
  #applied = 0
  #starting: Promise<void> | undefined
  #applying: Promise<void> = Promise.resolve()
  #listener: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined

  /** Begins to listen, once. Until it has, this instance must not keep pages. */
  start(): Promise<void> {
    this.#starting ??= this.#start().catch((error: unknown) => {
      this.#starting = undefined
      throw error
    })
    return this.#starting
  }

  /** Reads and applies what was committed since; callers queue, so that rows are applied in order. */
  catchUp(): Promise<void> {
    const next = this.#applying.catch(() => undefined).then(() => this.#apply())
    this.#applying = next
    return next
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#starting = undefined
    const listener = this.#listener
    this.#listener = undefined
    await listener?.end().catch(() => undefined)
  }

  async #start() {
    const { db, embedded } = await openDatabase()
    this.#applied = (await findInvalidationRange(db)).last
    if (embedded) await embedded.pglite.listen(INVALIDATION_CHANNEL, () => void this.#catchUpQuietly())
    else await this.#listen()
    this.#timer = setInterval(() => void this.#tick(), ASK_EVERY_MS).unref()
  }

  async #tick() {
    await this.#catchUpQuietly()
    if (!this.#listener && readEnv().DATABASE_URL) await this.#listen().catch(() => undefined)
  }

  async #listen() {
    const listener = new pg.Client({ connectionString: readEnv().DATABASE_URL, keepAlive: true, connectionTimeoutMillis: 3_000 })
    listener.on('notification', () => void this.#catchUpQuietly())
    listener.on('error', (error) => log.warn('lost the connection that hears of changes', { error }))
    listener.on('end', () => {
      if (this.#listener === listener) this.#listener = undefined
    })
    await listener.connect()
    await listener.query(`listen ${INVALIDATION_CHANNEL}`)
    this.#listener = listener
    await this.catchUp()
  }

  #catchUpQuietly() {
    return this.catchUp().catch((error: unknown) => log.warn('could not ask for changes', { error }))
  }

  async #apply() {
    const { db } = await openDatabase()
    const rows = await listInvalidationsAfter(db, this.#applied)
    const first = rows[0]
    if (!first) return
    const { first: kept } = first.id === this.#applied + 1 ? { first: 0 } : await findInvalidationRange(db)
    if (kept > this.#applied + 1 && this.#applied > 0) staleness.invalidateAll()
    for (const row of rows) {
      staleness.invalidate(row.tags)
      this.#applied = row.id
      this.events.emit('stale', row.tags)
    }
    if (this.#applied % 100 === 0) await deleteInvalidationsBefore(db, new Date(Date.now() - KEEP_MS))
  }
}

export const bus = processWide('bus', () => new Bus())
export const ensureBus = (): Promise<void> => bus.start()

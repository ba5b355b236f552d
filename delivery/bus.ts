import { EventEmitter } from 'node:events'
import { database } from '@/db/client'
import { listenTo, type Listener } from '@/db/listen'
import {
  deleteInvalidationsBefore,
  findInvalidationRange,
  INVALIDATION_CHANNEL,
  listInvalidationsAfter,
} from '@/db/queries/invalidations'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { staleness } from './staleness'

/** Beside being told, an instance asks: a notification can be lost on its way. */
const ASK_EVERY_MS = 5_000
const TIDY_EVERY_MS = 3_600_000
const KEEP_MS = 86_400_000

/**
 * Hears of every change any instance commits and makes what this one holds stale. Rows are applied in order; the last
 * number applied is remembered, so that after a lost connection nothing is missed.
 */
export class Bus {
  readonly events = new EventEmitter<{ stale: [tags: readonly string[]] }>().setMaxListeners(0)
  #applied = 0
  #starting: Promise<void> | undefined
  #applying: Promise<void> = Promise.resolve()
  #listener: Listener | undefined
  #listening: Promise<void> | undefined
  #timers: NodeJS.Timeout[] = []
  #askEveryMs: number

  constructor(askEveryMs = ASK_EVERY_MS) {
    this.#askEveryMs = askEveryMs
  }

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
    this.#applying = this.#applying.catch(() => undefined).then(() => this.#apply())
    return this.#applying
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer)
    const listener = this.#listener
    this.#listener = undefined
    this.#starting = undefined
    await listener?.close().catch(() => undefined)
  }

  async #start() {
    this.#applied = (await findInvalidationRange(await database())).last
    staleness.invalidateAll() // what was kept while nobody listened
    await this.#listen()
    this.#timers = [
      setInterval(() => void this.#ask(), this.#askEveryMs).unref(),
      setInterval(() => void this.#tidy(), TIDY_EVERY_MS).unref(),
    ]
  }

  async #listen() {
    this.#listener = await listenTo(INVALIDATION_CHANNEL, {
      onMessage: () => void this.#ask(),
      onLost: (error) => log.warn('lost the connection that hears of changes', { error }),
    })
    await this.catchUp()
  }

  #listenAgain() {
    this.#listening ??= this.#restart().finally(() => (this.#listening = undefined))
    return this.#listening
  }

  async #restart() {
    const { last } = await findInvalidationRange(await database())
    // another database answers now, or the same one from a backup: numbers begin again
    if (last < this.#applied) {
      this.#applied = last
      staleness.invalidateAll()
    }
    await this.#listen()
  }

  #ask() {
    const asked = this.#listener?.isOpen() === false ? this.#listenAgain() : this.catchUp()
    return asked.catch((error: unknown) => log.warn('could not ask for changes', { error }))
  }

  async #apply() {
    const db = await database()
    for (;;) {
      const rows = await listInvalidationsAfter(db, this.#applied)
      const [first] = rows
      if (!first) return
      // rows this instance never saw were tidied away: it cannot know what is stale
      if (this.#applied > 0 && (await findInvalidationRange(db)).first > this.#applied + 1)
        staleness.invalidateAll()
      for (const row of rows) this.#applyRow(row)
    }
  }

  #applyRow({ id, tags }: { id: number; tags: readonly string[] }) {
    staleness.invalidate(tags)
    this.#applied = id
    this.events.emit('stale', tags)
  }

  async #tidy() {
    const before = new Date(Date.now() - KEEP_MS)
    await deleteInvalidationsBefore(await database(), before).catch((error: unknown) =>
      log.warn('could not tidy', { error }),
    )
  }
}

export const bus = processWide('bus', () => new Bus())
export const ensureBus = (): Promise<void> => bus.start()

import { EventEmitter } from 'node:events'
import { database, type Db } from '@/db/client'
import { listenTo, type Listener } from '@/db/listen'
import {
  deleteInvalidationsBefore,
  findLastInvalidation,
  INVALIDATION_CHANNEL,
  listInvalidationsFrom,
  MOST_INVALIDATIONS,
  type Mark,
} from '@/db/queries/invalidations'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { within } from '@/lib/within'
import { Currency } from './currency'
import { staleness } from './staleness'

/** Beside being told, an instance asks: a notification can be lost on its way. */
const ASK_EVERY_MS = 300
/** How long a reader waits for an instance that must ask first; after that the database counts as away. */
const MOST_SECONDS = 2
const TIDY_EVERY_MS = 3_600_000
const KEEP_MS = 86_400_000

/** `stale`: one change, by its tags. `forgotten`: what changed is not known, so anything may have. */
type Events = { stale: [tags: readonly string[]]; forgotten: []; applied: [] }

/**
 * Hears of every change any instance commits and makes what this one holds stale. Rows are applied in order; the last one
 * applied is remembered, so that after a lost connection or a pause nothing is missed.
 */
export class Bus {
  readonly events = new EventEmitter<Events>().setMaxListeners(0)
  #last: Mark | undefined
  #currency = new Currency()
  #starting: Promise<void> | undefined
  #applying: Promise<void> = Promise.resolve()
  #waiting: Promise<void> | undefined
  #asking: Promise<void> | undefined
  #listener: Listener | undefined
  #listening: Promise<void> | undefined
  #timers: NodeJS.Timeout[] = []
  #isAway = false
  #askEveryMs: number

  constructor(askEveryMs = ASK_EVERY_MS) {
    this.#askEveryMs = askEveryMs
  }

  /** The number of the last change this instance has applied. */
  get applied(): number {
    return this.#last?.id ?? 0
  }

  /** Whether what this instance holds may be served now (delivery/currency). */
  get isCurrent(): boolean {
    return this.#currency.isCurrent
  }

  /** Resolves when it may be: it has caught up, or the database does not answer within two seconds. Never rejects. */
  async becomeCurrent(): Promise<void> {
    // a question that was asked before a pause and answered after it does not count: then a second one does
    for (let attempt = 0; attempt < 2 && !this.isCurrent; attempt++) await this.#ask()
  }

  /** Begins to listen, once. Until it has, this instance must not keep pages. */
  start(): Promise<void> {
    this.#starting ??= this.#start().catch((error: unknown) => {
      this.#starting = undefined
      throw error
    })
    return this.#starting
  }

  /** Reads and applies what was committed before this call, in order; one reading answers all who wait for it to begin. */
  catchUp(): Promise<void> {
    if (this.#waiting) return this.#waiting
    const applying = this.#applying
      .catch(() => undefined)
      .then(() => {
        this.#waiting = undefined
        return this.#apply()
      })
    this.#waiting = this.#applying = applying
    return applying
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer)
    this.#starting = undefined
    this.#currency.forget()
    await this.#listening?.catch(() => undefined)
    await this.#dropListener()
  }

  async #start() {
    await this.#forget(await database()) // what was kept while nobody listened
    await this.#listen()
    await this.catchUp()
    this.#timers = [
      setInterval(() => void this.#ask(), this.#askEveryMs).unref(),
      setInterval(() => void this.#tidy(), TIDY_EVERY_MS).unref(),
    ]
  }

  async #listen() {
    this.#listener = await listenTo(INVALIDATION_CHANNEL, {
      // not a question that is under way: it may have been asked before this was committed
      onMessage: () => void this.catchUp().catch(() => undefined),
      onLost: (error) => log.warn('lost the connection that hears of changes', { error }),
    })
  }

  /** Behind what is asked over the pool meanwhile: a line that is cut may take its time. */
  #listenAgain() {
    this.#listening ??= this.#dropListener()
      .then(() => this.#listen())
      .then(() => this.catchUp())
      .catch((error: unknown) => log.warn('cannot hear of changes, asks for them', { error }))
      .finally(() => (this.#listening = undefined))
  }

  async #dropListener() {
    const listener = this.#listener
    this.#listener = undefined
    await listener?.close().catch(() => undefined)
  }

  #ask(): Promise<void> {
    this.#asking ??= this.#askOnce().finally(() => (this.#asking = undefined))
    return this.#asking
  }

  async #askOnce() {
    try {
      if (this.#timers.length > 0 && !this.#listener?.isOpen()) this.#listenAgain()
      await within(MOST_SECONDS, this.#starting ? this.catchUp() : this.start())
      if (this.#isAway) log.warn('the database answers again')
      this.#isAway = false
    } catch (error) {
      this.#currency.failed()
      if (!this.#isAway) log.warn('could not ask for changes', { error })
      this.#isAway = true
    }
  }

  async #apply() {
    for (;;) {
      const askedAt = Date.now()
      const rows = await this.#read()
      const before = this.#last
      const isKnown = !before || (rows[0]?.id === before.id && +rows[0].createdAt === +before.createdAt)
      // the row applied last is gone or is another: rows were tidied away meanwhile, or the database is another one
      if (!isKnown) await this.#forget(await database())
      else for (const row of rows.slice(before ? 1 : 0)) this.#applyRow(row)
      if (!isKnown || rows.length === MOST_INVALIDATIONS) continue
      this.#currency.answered(askedAt)
      if (this.#last?.id !== before?.id) this.events.emit('applied')
      return
    }
  }

  /** Over the connection that hears changes, so that it does not queue behind pages; over the pool while that is cut. */
  async #read() {
    const from = this.#last?.id ?? 0
    const listener = this.#listener
    if (!listener?.isOpen()) return listInvalidationsFrom(await database(), from)
    return listInvalidationsFrom(listener.db, from).catch(async (error: unknown) => {
      log.warn('the connection that hears of changes does not answer', { error })
      await listener.close()
      return listInvalidationsFrom(await database(), from)
    })
  }

  #applyRow({ id, createdAt, tags }: Mark & { tags: readonly string[] }) {
    staleness.invalidate(tags)
    this.#last = { id, createdAt }
    this.events.emit('stale', tags)
  }

  async #forget(db: Db) {
    this.#last = await findLastInvalidation(db)
    staleness.invalidateAll()
    this.events.emit('forgotten')
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

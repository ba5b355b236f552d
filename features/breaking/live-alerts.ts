import { createHash } from 'node:crypto'
import { bus } from '@/delivery/bus'
import { tags } from '@/delivery/tags'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { getTicker, type Ticker } from './for-readers'

/** Above this a reader is sent away to poll (docs/figures.md says what an open stream costs). */
const MOST_READERS = 5_000
export const HEARTBEAT_SECONDS = 25
const HEARTBEAT = Buffer.from(':\n\n')
const LONGEST_TIMER_MS = 86_400_000
/** So that a timer that fires early by a hair does not read the state from before the change. */
export const AFTER_CHANGE_MS = 20
const RETRY_MS = 5_000

/** What an edition's ticker shows now, as sent to browsers. */
export type LiveState = { json: string; etag: string; changesAt: Date | undefined }

/** One open page. `send` returns false when the reader is gone or too slow to keep. */
type Reader = { send: (message: Buffer) => boolean; close: () => void }
type Edition = {
  readers: Set<Reader>
  last: string
  reading: Promise<void> | undefined
  isStale: boolean
  timer?: NodeJS.Timeout
}

/**
 * The open pages of this process. A change of an edition's alerts, by the desk or by the clock, is read once and sent
 * to all of them. Costs nothing while nobody listens.
 */
export class LiveAlerts {
  #editions = new Map<string, Edition>()
  #heartbeat: NodeJS.Timeout | undefined
  #count = 0
  readonly #most: number
  readonly #clock: () => number

  constructor(most = MOST_READERS, clock: () => number = Date.now) {
    this.#most = most
    this.#clock = clock
  }

  get readers(): number {
    return this.#count
  }

  get isFull(): boolean {
    return this.#count >= this.#most
  }

  async current(locale: string): Promise<LiveState> {
    return stateOf(await getTicker(locale, new Date(this.#clock())))
  }

  /** Sends the reader the current state and then each change, until the returned function is called. */
  open(locale: string, state: LiveState, reader: Reader): () => void {
    const edition = this.#edition(locale)
    const isFirst = edition.readers.size === 0
    if (isFirst) edition.last = state.json
    edition.readers.add(reader)
    this.#count++
    this.#heartbeat ??= setInterval(() => this.#beat(), HEARTBEAT_SECONDS * 1_000).unref()
    this.#send(edition, reader, Buffer.from(firstEventOf(state)))
    // what changed between the reading of `state` and this moment
    if (state.json !== edition.last)
      void this.#refresh(locale, edition).then(() =>
        this.#send(edition, reader, Buffer.from(eventOf(edition.last))),
      )
    else if (isFirst) void this.#refresh(locale, edition)
    return () => this.#leave(edition, reader)
  }

  /** Ends every stream: a server that stops does not wait for readers to leave. */
  closeAll(): void {
    for (const edition of this.#editions.values())
      for (const reader of [...edition.readers]) {
        this.#leave(edition, reader)
        reader.close()
      }
  }

  #edition(locale: string): Edition {
    const known = this.#editions.get(locale)
    if (known) return known
    const edition: Edition = { readers: new Set(), last: '', reading: undefined, isStale: false }
    this.#editions.set(locale, edition)
    bus.events.on('stale', (stale) => {
      if (stale.includes(tags.alerts(locale))) void this.#refresh(locale, edition)
    })
    bus.events.on('forgotten', () => void this.#refresh(locale, edition))
    return edition
  }

  #leave(edition: Edition, reader: Reader) {
    if (!edition.readers.delete(reader)) return
    this.#count--
    if (edition.readers.size === 0) {
      clearTimeout(edition.timer)
      edition.timer = undefined
    }
    if (this.#count > 0) return
    clearInterval(this.#heartbeat)
    this.#heartbeat = undefined
  }

  /** Reads once however many changes arrive meanwhile, and once more if one did. */
  async #refresh(locale: string, edition: Edition): Promise<void> {
    edition.isStale = true
    edition.reading ??= this.#read(locale, edition).finally(() => (edition.reading = undefined))
    return edition.reading
  }

  async #read(locale: string, edition: Edition) {
    while (edition.isStale && edition.readers.size > 0) {
      edition.isStale = false
      try {
        const state = await this.current(locale)
        this.#wait(locale, edition, state.changesAt)
        if (state.json !== edition.last) this.#broadcast(edition, state.json)
      } catch (error) {
        log.warn('could not read the running alerts', { locale, error })
        this.#wait(locale, edition, new Date(this.#clock() + RETRY_MS))
      }
    }
  }

  #broadcast(edition: Edition, json: string) {
    edition.last = json
    this.#sendAll(edition, Buffer.from(eventOf(json)))
  }

  #beat() {
    for (const edition of this.#editions.values()) this.#sendAll(edition, HEARTBEAT)
  }

  #sendAll(edition: Edition, message: Buffer) {
    for (const reader of [...edition.readers]) this.#send(edition, reader, message)
  }

  #send(edition: Edition, reader: Reader, message: Buffer) {
    if (!edition.readers.has(reader) || reader.send(message)) return
    this.#leave(edition, reader)
    reader.close()
  }

  /** An alert that begins or expires is a change that nobody announces. */
  #wait(locale: string, edition: Edition, changesAt: Date | undefined) {
    clearTimeout(edition.timer)
    edition.timer = undefined
    if (!changesAt || edition.readers.size === 0) return
    const remaining = changesAt.getTime() - this.#clock() + AFTER_CHANGE_MS
    const delay = Math.min(Math.max(remaining, AFTER_CHANGE_MS), LONGEST_TIMER_MS)
    edition.timer = setTimeout(() => void this.#refresh(locale, edition), delay).unref()
  }
}

export const liveAlerts = processWide('live-alerts', () => new LiveAlerts())

export function stateOf({ alerts, changesAt }: Ticker): LiveState {
  const json = JSON.stringify({ alerts })
  return { json, etag: `"${createHash('sha1').update(json).digest('base64url')}"`, changesAt }
}

/** Names what a state says, the same on every instance. */
export const idOf = ({ etag }: LiveState) => etag.slice(1, -1)

export const firstEventOf = ({ json }: LiveState) => `retry: ${RETRY_MS}\n${eventOf(json)}`
export const eventOf = (json: string) => `data: ${json}\n\n`

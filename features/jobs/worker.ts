import { bus } from '@/delivery/bus'
import { log } from '@/lib/log'
import { database } from '@/db/client'
import { findNextJobAt, type Lane } from '@/db/queries/jobs'
import type { JobHandlers } from './job'
import { runDueJobs } from './run-job'

/** Beside being woken, a worker looks: another instance may have left a job, or died over one. */
export const LOOK_EVERY_MS = 5_000
const LEAST_PAUSE_MS = 20

/**
 * Does what is due, on every instance, one round after the other. Nothing readers see waits for it: a story is visible
 * by its times (db/queries/visible), with every worker stopped.
 */
export class Worker {
  #handlers: JobHandlers
  #clock: () => Date
  #lane: Lane | undefined
  #timer: NodeJS.Timeout | undefined
  #round: Promise<void> | undefined
  #isStopped = false
  #isWoken = false

  constructor(handlers: JobHandlers, clock: () => Date, lane?: Lane) {
    this.#lane = lane
    this.#handlers = handlers
    this.#clock = clock
  }

  start(): this {
    // nearly every job is left by a change that makes pages stale
    bus.events.on('stale', this.#wake)
    this.#wake()
    return this
  }

  /** Begins no more rounds, and waits for the one that runs. */
  async stop(): Promise<void> {
    this.#isStopped = true
    bus.events.off('stale', this.#wake)
    clearTimeout(this.#timer)
    await this.#round
  }

  #wake = () => {
    this.#isWoken = true
    this.#sleep(LEAST_PAUSE_MS)
  }

  #sleep(ms: number) {
    clearTimeout(this.#timer)
    if (this.#isStopped) return
    this.#timer = setTimeout(() => {
      // a round that runs sees to its own next one
      this.#round ??= this.#work().finally(() => (this.#round = undefined))
    }, ms).unref()
  }

  async #work() {
    let pause = LOOK_EVERY_MS
    this.#isWoken = false
    try {
      while (!this.#isStopped && (await runDueJobs(this.#handlers, this.#clock, this.#lane)) > 0);
      const next = await findNextJobAt(await database(), this.#lane)
      const remaining = next ? next.getTime() - this.#clock().getTime() : LOOK_EVERY_MS
      pause = Math.min(LOOK_EVERY_MS, Math.max(LEAST_PAUSE_MS, remaining))
    } catch (error) {
      log.warn('the worker could not look for jobs', { error })
    }
    this.#sleep(this.#isWoken ? LEAST_PAUSE_MS : pause)
  }
}

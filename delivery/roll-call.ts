import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { database } from '@/db/client'
import { deleteInstance, deleteSilentInstances, upsertInstance } from '@/db/queries/instances'
import { readEnv, type Env } from '@/lib/env'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { bus as ownBus, type Bus } from './bus'

const BEAT_MS = 2_000
const FORGET_SECONDS = 3_600

/**
 * Tells the others that this instance lives and which changes it has applied: when it applied one, and every two seconds.
 * Receipts count by it; nothing that readers see depends on it.
 */
export class RollCall {
  readonly #id = randomUUID()
  readonly #bus: Bus
  readonly #name: string
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> | undefined
  #isBehind = false

  constructor(bus: Bus, name: string) {
    this.#bus = bus
    this.#name = name
  }

  async start(): Promise<void> {
    if (this.#timer) return
    this.#timer = setInterval(this.#say, BEAT_MS).unref()
    this.#bus.events.on('applied', this.#say)
    await deleteSilentInstances(await database(), FORGET_SECONDS)
    this.#say()
  }

  /** Leaves: no receipt waits for it. */
  async stop(): Promise<void> {
    if (!this.#timer) return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#bus.events.off('applied', this.#say)
    await this.#writing
    await deleteInstance(await database(), this.#id)
  }

  /** One writing at a time; what is applied meanwhile is said after it. */
  #say = () => {
    this.#isBehind = true
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined))
  }

  async #write() {
    while (this.#isBehind && this.#timer) {
      this.#isBehind = false
      try {
        const said = { id: this.#id, name: this.#name, applied: this.#bus.applied }
        await upsertInstance(await database(), said)
      } catch (error) {
        log.debug('could not say what is applied', { error })
      }
    }
  }
}

export const rollCall = processWide('roll-call', () => new RollCall(ownBus, nameOf(readEnv())))

function nameOf({ INSTANCE_NAME, PORT }: Pick<Env, 'INSTANCE_NAME' | 'PORT'>): string {
  return INSTANCE_NAME ?? `${hostname()}:${PORT}`
}

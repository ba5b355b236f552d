import { z } from 'zod'
import { database, type Db } from '@/db/client'
import { findLastInvalidation } from '@/db/queries/invalidations'
import { enqueueJob } from '@/db/queries/jobs'
import { listEditions } from '@/db/queries/site'
import { bus } from '@/delivery/bus'
import { gripProxies, proxyName } from '@/delivery/grip/proxies'
import { publishTo, type Message } from '@/delivery/grip/publish'
import { relayJob } from '@/delivery/grip/relay-soon'
import { tags } from '@/delivery/tags'
import type { GripProxy } from '@/lib/env-grip'
import { getTicker } from './for-readers'
import { AFTER_CHANGE_MS, eventOf, idOf, stateOf, type LiveState } from './live-alerts'

const LOOK_EVERY_MS = 60_000
/** Proxies drop a number that they have seen in the last minute. */
const REMEMBERED_MS = 120_000

/**
 * What a proxy has sent, by edition: the state it sent last, whether with its number, and the numbers that it may still
 * drop, with when they were sent.
 */
const toldOf = z.record(
  z.string(),
  z.object({ last: z.string(), isNumbered: z.boolean(), sent: z.record(z.string(), z.number()) }),
)
type Told = z.infer<typeof toldOf>
type Relayed = { proxy: GripProxy; told: Told; applied: number; changesAt: Date | undefined }

/**
 * Hands each edition's running alerts to one proxy where they are not what it sent last, outside of any transaction: one
 * job for each proxy, so that states go out one after the other. Throws where the proxy does not take them.
 */
export async function prepareRelay(
  payload: Record<string, unknown>,
  now: Date,
): Promise<Relayed | undefined> {
  const proxy = gripProxies().find((one) => proxyName(one) === payload.proxy)
  if (!proxy) return undefined // it was taken out of the environment
  await bus.catchUp() // what is remembered may be from before the change that woke this job
  const { applied } = bus
  const told: Told = { ...toldOf.catch({}).parse(payload.told) }
  const messages: Message[] = []
  const changes: Date[] = []
  for (const { locale } of await listEditions(await database())) {
    const state = stateOf(await getTicker(locale, now))
    if (state.changesAt) changes.push(state.changesAt)
    const next = nextOf(idOf(state), told[locale], now)
    if (!next) continue
    messages.push(messageOf(locale, state, told[locale]?.last, next.isNumbered))
    told[locale] = next
  }
  if (messages.length > 0) await publishTo(proxy, messages, now)
  changes.sort((one, other) => one.getTime() - other.getTime())
  return { proxy, told, applied, changesAt: changes[0] }
}

/** Writes down what the proxy has, and comes back when alerts begin or end by themselves: at once for what changed meanwhile. */
export async function writeRelayed(tx: Db, _payload: unknown, now: Date, relayed?: Relayed) {
  if (!relayed) return { stale: [] }
  const { proxy, told, applied, changesAt } = relayed
  const isMore = ((await findLastInvalidation(tx))?.id ?? 0) > applied
  const look = now.getTime() + LOOK_EVERY_MS
  const next = changesAt ? Math.min(look, changesAt.getTime() + AFTER_CHANGE_MS) : look
  const job = relayJob(proxy)
  const runAt = isMore ? now : new Date(next)
  await enqueueJob(tx, { ...job, payload: { ...job.payload, told }, runAt })
  return { stale: [] }
}

/**
 * What a proxy has sent when it was told of a state; undefined where that is nothing new. A state that comes back within
 * two minutes goes out without its number, which the proxy would drop, and once more with it when they are over: whose
 * stream was being set up when it came back is at another state, and hears of that now.
 */
function nextOf(id: string, before: Told[string] | undefined, now: Date): Told[string] | undefined {
  const sent = Object.fromEntries(
    Object.entries(before?.sent ?? {}).filter(([, at]) => now.getTime() - at < REMEMBERED_MS),
  )
  const isNumbered = sent[id] === undefined
  if (before?.last === id && (before.isNumbered || !isNumbered)) return undefined
  return { last: id, isNumbered, sent: isNumbered ? { ...sent, [id]: now.getTime() } : sent }
}

const messageOf = (
  locale: string,
  state: LiveState,
  after: string | undefined,
  isNumbered: boolean,
): Message => ({
  ...{ channel: tags.alerts(locale), content: eventOf(state.json), after },
  ...(isNumbered && { id: idOf(state) }),
})

import type { Db } from '@/db/client'
import { hastenJob } from '@/db/queries/jobs'
import type { GripProxy } from '@/lib/env-grip'
import { tags } from '../tags'
import { gripProxies, proxyName } from './proxies'

export const RELAY_JOB = 'alerts.relay'

/** How soon a proxy that failed is told again, however much changes. */
const PAUSE_MS = 5_000

/** Each proxy has a job of its own: one that is away keeps no other's readers waiting. */
export const relayJob = (proxy: GripProxy) => {
  const name = proxyName(proxy)
  return { kind: RELAY_JOB, key: `${RELAY_JOB}:${name}`, payload: { proxy: name } }
}

/** Has the proxies told of the alerts that this transaction changes, as soon as it is committed. */
export async function relaySoon(tx: Db, stale: readonly string[]): Promise<void> {
  if (!stale.some((tag) => tag.startsWith(tags.alerts('')))) return
  const afterFailureAt = new Date(Date.now() + PAUSE_MS)
  // due by every clock
  for (const proxy of gripProxies())
    await hastenJob(tx, { ...relayJob(proxy), runAt: new Date(0), afterFailureAt })
}

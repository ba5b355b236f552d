import type { GripProxy } from '@/lib/env-grip'
import { ask } from '../purge/ask'
import { proxyName } from './proxies'
import { signToken } from './token'

/** A proxy that says nothing must not keep what comes next waiting; the job comes back to it. */
const PATIENCE_MS = 3_000

/** What all streams of a channel are sent. Who has not got what `after` names asks us instead. */
export type Message = { channel: string; id?: string; after?: string; content: string }

/** Hands messages to a proxy that holds streams. Throws with words for the desk where it does not take them. */
export async function publishTo(
  proxy: GripProxy,
  messages: readonly Message[],
  now: Date,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const items = messages.map(({ channel, id, after, content }) => ({
    ...{ channel, ...(id !== undefined && { id }), ...(after !== undefined && { 'prev-id': after }) },
    formats: { 'http-stream': { content } },
  }))
  const headers = {
    authorization: `Bearer ${signToken(proxy.iss, proxy.key, now)}`,
    'content-type': 'application/json',
  }
  const asked = { method: 'POST', headers, body: JSON.stringify({ items }) }
  await ask(proxyName(proxy), `${proxy.url}/publish/`, asked, patienceMs)
}

import { ask, PATIENCE_MS } from './ask'
import type { PurgeTarget } from './target'

type Service = { api: string; serviceId: string; token: string }

/** Fastly's batch purge by surrogate key: hard, since a story that was killed must not be shown while it asks anew. */
export function fastly({ api, serviceId, token }: Service, patienceMs = PATIENCE_MS): PurgeTarget {
  const name = 'fastly'
  const headers = { 'fastly-key': token, accept: 'application/json', 'content-type': 'application/json' }
  return {
    ...{ name, most: 256 },
    purge: async (tags) => {
      const body = JSON.stringify({ surrogate_keys: tags })
      await ask(name, `${api}/service/${serviceId}/purge`, { method: 'POST', headers, body }, patienceMs)
    },
  }
}

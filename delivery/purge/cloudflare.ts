import { ask, PATIENCE_MS } from './ask'
import type { PurgeTarget } from './target'

type Zone = { api: string; zoneId: string; token: string }

/** Cloudflare's purge by tag. It may say 200 and no in one breath. */
export function cloudflare({ api, zoneId, token }: Zone, patienceMs = PATIENCE_MS): PurgeTarget {
  const name = 'cloudflare'
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    ...{ name, most: 30 },
    purge: async (tags) => {
      const asked = { method: 'POST', headers, body: JSON.stringify({ tags }) }
      const said = await ask(name, `${api}/zones/${zoneId}/purge_cache`, asked, patienceMs)
      if (!/"success"\s*:\s*true/.test(said)) throw new Error(`${name} did not purge: ${said}`)
    },
  }
}

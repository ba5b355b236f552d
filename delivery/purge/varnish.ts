import { ask, PATIENCE_MS } from './ask'
import type { PurgeTarget } from './target'

/**
 * A Varnish with deploy/varnish.vcl: PURGE at its door for purges, the tags as pages name them. What is only stale it keeps
 * for when no instance answers.
 */
export function varnish(url: string, patienceMs = PATIENCE_MS): PurgeTarget {
  const name = `varnish ${new URL(url).host}`
  return {
    ...{ name, most: 100 },
    purge: async (tags, how) => {
      const headers = { 'cache-tag': tags.join(','), purge: how }
      await ask(name, url, { method: 'PURGE', headers }, patienceMs)
    },
  }
}

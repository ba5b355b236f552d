import { createHmac } from 'node:crypto'
import { ask, PATIENCE_MS } from './ask'
import type { PurgeTarget } from './target'

type Hook = { url: string; secret: string }

/**
 * Any other cache, by whatever stands at the address: JSON `{"tags":[...]}`, with `Marsad-Time` (seconds since 1970) and
 * `Marsad-Signature: sha256=` and the hexadecimal HMAC-SHA256 of `time.body`. Refuse what is older than some minutes.
 */
export function webhook({ url, secret }: Hook, patienceMs = PATIENCE_MS): PurgeTarget {
  const name = `webhook ${new URL(url).host}`
  return {
    ...{ name, most: 500 },
    purge: async (tags) => {
      const body = JSON.stringify({ tags })
      const time = String(Math.floor(Date.now() / 1000))
      const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
      const headers = {
        'content-type': 'application/json',
        'marsad-time': time,
        'marsad-signature': `sha256=${signature}`,
      }
      await ask(name, url, { method: 'POST', headers, body }, patienceMs)
    },
  }
}

import { readEnv } from '@/lib/env'
import { cloudflare } from './cloudflare'
import { fastly } from './fastly'
import type { PurgeTarget } from './target'
import { varnish } from './varnish'
import { webhook } from './webhook'

/** Every cache of this installation that is told what is stale. */
export function purgeTargets(): PurgeTarget[] {
  const env = readEnv()
  const targets = env.VARNISH_URLS.map((url) => varnish(url))
  if (env.FASTLY_SERVICE_ID && env.FASTLY_TOKEN)
    targets.push(fastly({ api: env.FASTLY_API, serviceId: env.FASTLY_SERVICE_ID, token: env.FASTLY_TOKEN }))
  if (env.CLOUDFLARE_ZONE_ID && env.CLOUDFLARE_TOKEN)
    targets.push(
      cloudflare({ api: env.CLOUDFLARE_API, zoneId: env.CLOUDFLARE_ZONE_ID, token: env.CLOUDFLARE_TOKEN }),
    )
  if (env.PURGE_WEBHOOK_URL && env.PURGE_WEBHOOK_SECRET)
    targets.push(webhook({ url: env.PURGE_WEBHOOK_URL, secret: env.PURGE_WEBHOOK_SECRET }))
  return targets
}

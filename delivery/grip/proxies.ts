import { isSet, readEnv } from '@/lib/env'
import type { GripProxy } from '@/lib/env-grip'

let kept: { from: string; proxies: readonly GripProxy[] } | undefined

/** Every proxy of this installation that holds open pages' streams. Asked for each stream: read once. */
export function gripProxies(): readonly GripProxy[] {
  if (!isSet('GRIP_URL')) return []
  const from = process.env.GRIP_URL ?? ''
  if (kept?.from !== from) kept = { from, proxies: readEnv().GRIP_URL }
  return kept.proxies
}

/** What the desk calls it where it fails: without its key. */
export const proxyName = ({ url }: GripProxy) => `proxy ${url.replace(/^https?:\/\//, '')}`

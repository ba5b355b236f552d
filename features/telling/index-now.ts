import { readEnv } from '@/lib/env'

const PATIENCE_MS = 10_000

/**
 * Tells search engines which addresses changed, came or went (indexnow.org): at most 10,000 in one breath. Throws where
 * they do not take it, so that the job tries again.
 */
export async function tellIndexNow(paths: readonly string[], patienceMs = PATIENCE_MS): Promise<void> {
  const { INDEXNOW_KEY: key, INDEXNOW_URL: url, SITE_URL: origin } = readEnv()
  if (!key || paths.length === 0) return
  const urlList = paths.map((path) => origin + path)
  const body = { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList }
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  })
  // 202: received, the key is still to be looked at
  if (answer.status !== 200 && answer.status !== 202) throw new Error(`IndexNow answered ${answer.status}`)
}

/** What the file that proves the key says; its name is the key's. */
export function keyFile(name: string): string | undefined {
  const { INDEXNOW_KEY: key } = readEnv()
  return key && name === `${key}.txt` ? key : undefined
}

/** Tells the hub that these feeds have something new (WebSub): it fetches them, and tells those who follow. */
export async function tellHub(feeds: readonly string[], patienceMs = PATIENCE_MS): Promise<void> {
  const { WEBSUB_HUB: hub } = readEnv()
  if (!hub || feeds.length === 0) return
  const body = new URLSearchParams([
    ['hub.mode', 'publish'],
    ...feeds.flatMap((feed) => [
      ['hub.url', feed],
      ['hub.topic', feed],
    ]),
  ])
  // followed elsewhere, a POST becomes a GET that tells nothing and is answered kindly
  const answer = await fetch(hub, {
    ...{ method: 'POST', body, redirect: 'manual' },
    signal: AbortSignal.timeout(patienceMs),
  })
  if (!answer.ok) throw new Error(`The hub answered ${answer.status}`)
}

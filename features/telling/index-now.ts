import { readEnv } from '@/lib/env'

const MOST_SECONDS = 10

/**
 * Tells search engines which addresses changed, came or went (indexnow.org): at most 10,000 in one breath. Throws where
 * they do not take it, so that the job tries again.
 */
export async function tellIndexNow(paths: readonly string[]): Promise<void> {
  const { INDEXNOW_KEY: key, INDEXNOW_URL: url, SITE_URL: origin } = readEnv()
  if (!key || paths.length === 0) return
  const urlList = paths.map((path) => origin + path)
  const body = { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList }
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(MOST_SECONDS * 1_000),
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
export async function tellHub(feeds: readonly string[]): Promise<void> {
  const { WEBSUB_HUB: hub } = readEnv()
  if (!hub || feeds.length === 0) return
  const body = new URLSearchParams([
    ['hub.mode', 'publish'],
    ...feeds.flatMap((feed) => [
      ['hub.url', feed],
      ['hub.topic', feed],
    ]),
  ])
  const answer = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(MOST_SECONDS * 1_000) })
  if (!answer.ok) throw new Error(`The hub answered ${answer.status}`)
}

import { ask, BROWSER, firstOfStream } from './ask'
import { taken, type Gates } from './gate'
import { hold, type Held } from './hold'
import type { Proxy } from './proxies'

/** Every reader in an encoding it can read, from what is kept, and told nothing of tags. */
export async function checkKept({ name, origin }: Proxy, gates: Gates, story: string): Promise<Held[]> {
  const forms = {
    br: ['gzip, deflate, br, zstd', 'br;q=1.0, gzip;q=0.8', 'BR'],
    gzip: ['gzip', 'gzip, deflate', 'br;q=0, gzip'],
    none: ['identity', 'deflate', 'gzip;q=0'],
  }
  const asAsked: boolean[] = []
  let whole = 0
  taken(gates)
  for (const [form, spellings] of Object.entries(forms))
    for (const spelling of [...spellings, ...spellings]) {
      const answer = await ask(`${origin}${story}${name === 'varnish' ? '?utm_source=x' : ''}`, {
        'accept-encoding': spelling,
        cookie: `reader=${Math.random()}`,
      })
      asAsked.push((answer.headers['content-encoding'] ?? 'none') === form && answer.status === 200)
      if (answer.text.includes('</html>')) whole++
    }
  const requests = taken(gates).get(story) ?? 0
  const { headers } = await ask(origin + story, BROWSER)
  return [
    hold(
      name,
      'each of 18 askers in the encoding it can read',
      '18',
      `${asAsked.filter(Boolean).length}`,
      asAsked.every(Boolean),
    ),
    hold(name, 'a whole page each time', '18', `${whole}`, whole === 18),
    hold(name, 'of 18 requests with cookies, through to the site', '≤ 6', `${requests}`, requests <= 6),
    hold(
      name,
      'answered from what is kept',
      'hit',
      headers['x-cache'] ?? '',
      /hit|revalidated/i.test(headers['x-cache'] ?? ''),
    ),
    hold(name, 'tags are kept inside', 'none', headers['cache-tag'] ?? 'none', !headers['cache-tag']),
  ]
}

/** What one person gets is never kept, streams are not held back, and readers purge nothing. */
export async function checkPassed({ name, origin }: Proxy, gates: Gates): Promise<Held[]> {
  taken(gates)
  for (let times = 0; times < 3; times++) await ask(`${origin}/admin`, { cookie: 'a=b' })
  const desk = [...taken(gates)]
    .filter(([url]) => url.startsWith('/admin'))
    .reduce((sum, [, count]) => sum + count, 0)
  const stream = await firstOfStream(`${origin}/api/live?edition=ar`)
  const foreign = await ask(origin, { 'cache-tag': 'site' }, 'PURGE')
  return [
    hold(name, 'three visits to the desk, through to the site', '3', `${desk}`, desk === 3),
    hold(
      name,
      'first bytes of a live stream',
      '≤ 500 ms',
      `${Math.round(stream.ms)} ms`,
      stream.ms <= 500 && stream.text.length > 0,
    ),
    hold(name, 'a purge by a reader', '405', `${foreign.status}`, foreign.status === 405),
  ]
}

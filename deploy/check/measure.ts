import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from '@/bench/load'
import { answers, type Workbench } from '@/bench/support'
import { freePort } from '@/e2e/support/postgres'
import { ask } from './ask'
import { hold, type Held } from './hold'
import { startPlainVarnish, type Proxy } from './proxies'

/** Short and many: a machine that others share is half as fast from one minute to the next. */
const SECONDS = Number(process.env.CHECK_SECONDS ?? 2)
const ROUNDS = 14
const headers = { 'accept-encoding': 'gzip' }

export async function measureHits(proxy: Proxy, story: string, bench: Workbench): Promise<Held[]> {
  const { share, ours, still, p99Ms, bytes } = await compareHits(proxy, story, bench)
  const got = `${share} % (${ours} of ${still} requests/s, p99 ${p99Ms} ms)`
  const what = `a story of ${bytes} bytes beside a file of the same bytes`
  return [hold(proxy.name, what, '≥ 90 %', got, share >= 90)]
}

/** A page out of the proxy beside a file of the same bytes out of the same proxy, in turns. */
export async function compareHits(proxy: Proxy, page: string, bench: Workbench) {
  const { body: still, headers: said } = await ask(proxy.origin + page, headers)
  proxy.keepStill?.(still, said)
  const plain = proxy.name === 'varnish' ? await startStill(still, said, bench) : undefined
  try {
    const file = plain ? `${plain.origin}/` : `${proxy.origin}/still/page`
    const ours: number[] = []
    const bare: number[] = []
    const p99s: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      bare.push((await measure(file)).rps)
      const { rps, p99Ms } = await measure(proxy.origin + page)
      ours.push(rps)
      p99s.push(p99Ms)
    }
    const [ourRps, stillRps] = [Math.round(middle(ours)), Math.round(middle(bare))]
    const share = Math.round((ourRps / stillRps) * 100)
    return { share, ours: ourRps, still: stillRps, p99Ms: middle(p99s), bytes: still.length }
  } finally {
    await plain?.stop()
  }
}

async function measure(url: string) {
  await load({ url, connections: 20, seconds: 1, headers })
  return load({ url, connections: 20, seconds: SECONDS, headers })
}

/** Varnish serves no files: one that keeps what a server of that file alone says. */
async function startStill(still: Buffer, said: Record<string, string>, bench: Workbench): Promise<Proxy> {
  const file = join(bench.folder, 'still')
  writeFileSync(file, still)
  const port = await freePort()
  const { age: _age, connection: _connection, date: _date, ...same } = said
  const head = JSON.stringify({ status: 200, headers: same })
  bench.startScript('bench/bare-server.mjs', { BARE_HEAD: head, BARE_BODY: file, PORT: String(port) })
  await answers(`http://127.0.0.1:${port}`)
  const plain = await startPlainVarnish(port, bench.folder)
  await answers(plain.origin)
  return plain
}

const middle = (numbers: number[]) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '@/deploy/check/ask'
import { freePort } from '@/e2e/support/postgres'
import { answers, type Workbench } from '../support'

/** A node:http server that gives everybody the bytes and headers of one page: what there is to reach. */
export async function startBare(bench: Workbench, url: string, headers: Record<string, string>) {
  await ask(url, headers)
  const { status, headers: said, body } = await ask(url, headers)
  const { date: _date, connection: _connection, 'keep-alive': _alive, ...same } = said
  const file = join(bench.folder, 'body')
  writeFileSync(file, body)
  const port = await freePort()
  const variables = {
    BARE_HEAD: JSON.stringify({ status, headers: same }),
    BARE_BODY: file,
    PORT: String(port),
  }
  const started = bench.startScript('bench/bare-server.mjs', variables)
  await answers(`http://127.0.0.1:${port}`)
  return { ...started, url: `http://127.0.0.1:${port}/` }
}

import { brotliCompressSync } from 'node:zlib'
import { ask } from '@/deploy/check/ask'
import { accountFor, gzipBytes } from '@/e2e/support/page-account'
import { listPages } from './delivery/kinds'
import { type Row, type Workbench } from './support'

/** What each kind of page weighs, and what every byte of an article's page is for. */
export async function measure(bench: Workbench): Promise<Record<string, Row[]>> {
  const site = await bench.startSite()
  const weighed: Row[] = []
  const kinds = await listPages(site.origin)
  for (const [page, path] of Object.entries(kinds)) {
    const { text, body } = await ask(site.origin + path, { 'accept-encoding': 'br' })
    const plain = Buffer.from(text)
    const first = await gzipBytes(text)
    const most = brotliCompressSync(plain).length
    weighed.push({ page, served: body.length, plain: plain.length, 'to the first': first, 'brotli 11': most })
  }
  const { text } = await ask(site.origin + (kinds.article ?? ''), { 'accept-encoding': 'br' })
  await site.stop()
  return { 'HTML in bytes': weighed, 'every byte of the article': await accountFor(text) }
}

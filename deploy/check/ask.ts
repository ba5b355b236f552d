import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Answer = { status: number; headers: Record<string, string>; body: Buffer; text: string }

/** What browsers send. */
export const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' }

/** Asks as a reader does, and keeps the very bytes: fetch() would unpack them. */
export function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, timeout: 10_000 }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const said = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        )
        resolve({ status: response.statusCode ?? 0, headers: said, body, text: unpacked(body, said) })
      })
    })
    asked.on('timeout', () => asked.destroy(new Error(`${url} did not answer`)))
    asked.on('error', reject).end()
  })
}

function unpacked(body: Buffer, headers: Record<string, string>): string {
  if (body.length === 0) return ''
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}

/** How long until the first bytes of a stream are here, and whether it is still open then. */
export async function firstOfStream(url: string): Promise<{ ms: number; text: string }> {
  const leave = new AbortController()
  const begun = performance.now()
  const answer = await fetch(url, { signal: AbortSignal.any([leave.signal, AbortSignal.timeout(5_000)]) })
  const reader = answer.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  leave.abort()
  return { ms: performance.now() - begun, text: new TextDecoder().decode(value) }
}

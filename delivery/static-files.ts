import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pickEncoding, type Encoding } from './compress'
import { security } from './headers'
import type { Answer } from './send'

type StaticFile = { encoding: Encoding; headers: Record<string, string>; body: Buffer }
export type StaticFiles = ReadonlyMap<string, StaticFile>
type Asked = { method?: string; url?: string; headers: { 'accept-encoding'?: string | string[] } }

/** A script's and a sheet's compressed form has `.br` behind its name. */
const named = /^(.+?\.(js|css|woff2))(\.br)?$/
const types = new Map([
  ['js', 'application/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['woff2', 'font/woff2'],
])

/** Where files are whose names say what is in them, and the address that each folder has. */
const everlasting = { '.next/static': '/_next/static', '.build/assets': '/assets', 'public/fonts': '/fonts' }

/**
 * Fonts, and scripts and sheets as the build left them beside each file: compressed once, as far as brotli goes, up to a
 * sixth smaller than what there is time for while somebody waits. By their address; none in development.
 */
export function readStaticFiles(folders: Record<string, string> = everlasting): StaticFiles {
  return new Map(Object.entries(folders).flatMap(([folder, address]) => [...filesIn(folder, address)]))
}

/** What to send, if it is one of these and the client reads it as it is. */
export function findStatic(files: StaticFiles, { method, url = '/', headers }: Asked): Answer | undefined {
  const file = files.get(url)
  if (!file || (method !== 'GET' && method !== 'HEAD')) return undefined
  if (file.encoding === 'br' && pickEncoding(headers['accept-encoding']?.toString()) !== 'br')
    return undefined
  return { status: 200, headers: file.headers, body: method === 'HEAD' ? null : file.body }
}

function filesIn(folder: string, address: string): StaticFiles {
  const files = new Map<string, StaticFile>()
  for (const name of namesIn(folder)) {
    const [, plain = '', ending = '', isCompressed] = named.exec(name) ?? []
    const type = types.get(ending)
    if (!type || (ending === 'woff2') === Boolean(isCompressed)) continue
    const body = readFileSync(join(folder, name))
    const headers = {
      ...security,
      'content-type': type,
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      ...(isCompressed && { 'content-encoding': 'br', vary: 'Accept-Encoding' }),
    }
    const encoding = isCompressed ? 'br' : 'identity'
    files.set(`${address}/${plain.split(sep).join('/')}`, { encoding, headers, body })
  }
  return files
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}

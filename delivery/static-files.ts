import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { security } from './headers'

type StaticFile = { headers: Record<string, string>; body: Buffer }
export type StaticFiles = ReadonlyMap<string, StaticFile>

const types = new Map([
  ['js', 'application/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
])

/** Where the build leaves scripts and sheets, and the address that each folder has. */
const built = { '.next/static': '/_next/static', '.build/assets': '/assets' }

/**
 * Scripts and sheets as the build left them beside each file: compressed once, as far as brotli goes, up to a sixth
 * smaller than what there is time for while somebody waits. By their address; none in development.
 */
export function readStaticFiles(folders: Record<string, string> = built): StaticFiles {
  return new Map(Object.entries(folders).flatMap(([folder, address]) => [...filesIn(folder, address)]))
}

function filesIn(folder: string, address: string): StaticFiles {
  const files = new Map<string, StaticFile>()
  for (const name of namesIn(folder)) {
    const [, plain = '', ending = ''] = /^(.*\.(js|css))\.br$/.exec(name) ?? []
    const type = types.get(ending)
    if (!type) continue
    const body = readFileSync(join(folder, name))
    const headers = {
      ...security,
      'content-type': type,
      'content-encoding': 'br',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    }
    files.set(`${address}/${plain.split(sep).join('/')}`, { headers, body })
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

import { readFile, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { decodeSegment } from '@/lib/slug'

export type UploadedFile = { path: string; relative: string; stamp: string; read: () => Promise<Buffer> }

/**
 * Where a picture's address lies under a copy of wp-content/uploads: the original before the sizes WordPress cut from
 * it. Answers nothing for addresses elsewhere and never leaves the directory.
 */
export async function findUpload(directory: string, address: string): Promise<UploadedFile | undefined> {
  const relative = uploadPath(address)
  if (relative === undefined) return undefined
  const root = resolve(directory)
  for (const candidate of candidatesFor(relative)) {
    const path = resolve(join(root, candidate))
    if (!path.startsWith(root + sep)) continue
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile())
      return {
        path,
        relative: candidate,
        stamp: `${found.size}:${Math.round(found.mtimeMs)}`,
        read: () => readFile(path),
      }
  }
  return undefined
}

/** `2021/03/name.jpg` of an address, or of what `_wp_attached_file` says. */
export function uploadPath(address: string): string | undefined {
  const bare = address.replace(/[?#].*$/, '')
  const inside =
    /(?:\/wp-content\/uploads\/|\/files\/|\.files\.wordpress\.com\/)(.+)$/.exec(bare)?.[1] ??
    (/^[a-z]+:|^\//i.test(bare) ? undefined : bare)
  const segments = inside?.split('/').map(decodeSegment)
  if (!segments || segments.some((segment) => segment === '' || segment === '..' || segment.includes('/')))
    return undefined
  return segments.join('/')
}

/** The same file under the names it may have: uncut before cut, and both ways of writing composed letters. */
function candidatesFor(relative: string): string[] {
  const uncut = relative.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '')
  const unscaled = uncut.replace(/-scaled(?=\.\w+$)/, '')
  const names = [unscaled, uncut, relative]
  return [...new Set(names.flatMap((name) => [name, name.normalize('NFD')]))]
}

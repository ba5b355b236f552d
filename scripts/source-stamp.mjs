import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'app',
  'components',
  'db',
  'delivery',
  'features',
  'i18n',
  'islands',
  'lib',
  'messages',
  'public',
  'scripts',
  'styles',
]
const files = ['next.config.ts', 'package.json', 'package-lock.json', 'server.ts', 'tsconfig.json']
const passedOver = /\.test\.tsx?$|^scripts\/(samples\/(stories|pages)|test)\//

/**
 * A fingerprint of everything a build is made of: a build with the same one needs no rebuilding.
 * @param {string} root the project's folder
 */
export function sourceStamp(root) {
  const hash = createHash('sha256').update(process.version)
  const found = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1)),
  )
  for (const file of [...found, ...files].filter((name) => !passedOver.test(name)).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

import { readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { buildAssets } from './assets'

const SETTLE_MS = 40
const watched = new Set<string>()
let timer: NodeJS.Timeout | undefined

/** Rebuilds the reader's assets while somebody works on them; ends with the process that began it. */
watchFolders()
process.on('disconnect', () => process.exit(0))

// one watcher a folder: fs.watch(recursive) on Linux loses files that editors replace by renaming
function watchFolders() {
  for (const start of ['styles', 'islands', 'components', 'features'])
    for (const folder of [start, ...foldersBelow(start)]) {
      if (watched.has(folder)) continue
      watched.add(folder)
      watch(folder, changed)
    }
}

function foldersBelow(start: string) {
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
}

function changed() {
  clearTimeout(timer)
  timer = setTimeout(() => {
    watchFolders()
    buildAssets().then(
      (isNew) => isNew && process.stdout.write('Styles and islands rebuilt\n'),
      (error: unknown) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
    )
  }, SETTLE_MS)
}

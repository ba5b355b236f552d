// The process that `npm start` and `npm run dev` begin. Plain JavaScript: it runs before anything is built.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { builtSettings } from './built-settings.mjs'
import { sourceStamp } from './source-stamp.mjs'

const HEAP_GROWTH_PERCENT = 20

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const isDevelopment = process.argv.includes('--dev')
refuseOldNode()
process.chdir(root)
process.env.NODE_ENV = isDevelopment ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
// V8 would let its heap grow to several times of what lives in it before it tidies up
setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`)

const stampFile = join(root, '.build/stamp')
const isBuilt =
  !isDevelopment &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === sourceStamp(root) &&
  builtSettings(root) !== undefined
if (!isBuilt) {
  const steps = isDevelopment ? ['assets', 'server'] : []
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const build = spawnSync(process.execPath, [tsx, 'scripts/build.ts', ...steps], { stdio: 'inherit' })
  if (build.status !== 0) process.exit(build.status ?? 1)
}
// As Next's own standalone server does: settings as the build resolved them, without the compiler that reads next.config.ts
if (!isDevelopment) process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(builtSettings(root))
await import(pathToFileURL(join(root, '.build/serve.mjs')).href)

/** npm only warns. */
function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [major, minor] = engines.node.match(/\d+/g).map(Number)
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  process.stderr.write(`Marsad needs Node.js ${major}.${minor} or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

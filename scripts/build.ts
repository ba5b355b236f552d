import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { buildAssets } from './assets'
import { sourceStamp } from './source-stamp.mjs'

const root = process.cwd()
const only = process.argv.slice(2)
const steps: Record<string, () => Promise<unknown> | void> = {
  assets: buildAssets,
  pages: buildPages,
  static: compressStatic,
  server: buildServer,
}

/** Everything between the source and a running site: reader assets, Next's build, its scripts compressed, the server's bundle. */
mkdirSync('.build', { recursive: true })
rmSync('.build/stamp', { force: true })
const startedAt = performance.now()
for (const [name, run] of Object.entries(steps)) if (only.length === 0 || only.includes(name)) await run()
if (only.length === 0) {
  writeFileSync('.build/stamp', sourceStamp(root))
  process.stdout.write(`Built in ${Math.round((performance.now() - startedAt) / 1000)} s\n`)
}

function buildPages() {
  const next = join(root, 'node_modules/next/dist/bin/next')
  const environment = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const { status } = spawnSync(process.execPath, [next, 'build'], { stdio: 'inherit', env: environment })
  if (status !== 0) process.exit(status ?? 1)
}

/** Beside each script and sheet its brotli form, for delivery/static-files. */
async function compressStatic() {
  // not there before the first step has made it
  const { islands } = await import('@/generated/reader-assets')
  const own = '.build/assets'
  rmSync(own, { recursive: true, force: true })
  mkdirSync(own)
  writeFileSync(join(own, basename(islands.path)), islands.code)
  for (const path of [own, '.next/static'].flatMap(scriptsAndSheets)) {
    const text = readFileSync(path)
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    }
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params }))
  }
}

function scriptsAndSheets(folder: string) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.(js|css)$/.test(name)).map((name) => join(folder, name))
}

function buildServer() {
  return bundle({
    entryPoints: ['scripts/serve.ts'],
    outfile: '.build/serve.mjs',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: { '@': root }, // tsconfig's paths would be taken for packages
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}

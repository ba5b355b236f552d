import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { buildAssets } from './assets'
import { sourceStamp } from './source-stamp.mjs'

const root = process.cwd()
const only = process.argv.slice(2)
const steps: Record<string, () => Promise<unknown> | void> = {
  assets: buildAssets,
  pages: buildPages,
  server: buildServer,
}

/** Everything between the source and a running site: reader assets, Next's build, the server's bundle. */
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

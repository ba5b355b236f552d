import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import tailwind from '@tailwindcss/postcss'
import { build as bundle } from 'esbuild'
import postcss from 'postcss'

const STYLES = 'styles/site.css'
const ISLANDS = 'islands/index.ts'
const PUBLIC = 'public/_r'
const GENERATED = 'generated/reader-assets.ts'

/**
 * Makes what every reader's page carries: the styles as one string, to be inlined and allowed by its hash, and the
 * islands as one module under a name that changes with its content. Returns whether anything changed.
 */
export async function buildAssets(): Promise<boolean> {
  const [css, islands] = await Promise.all([compileStyles(), bundleIslands()])
  mkdirSync(PUBLIC, { recursive: true })
  mkdirSync('generated', { recursive: true })
  for (const file of islands) writeFileSync(join(PUBLIC, file.name), file.contents)
  for (const name of readdirSync(PUBLIC)) if (!islands.some((file) => file.name === name)) rmSync(join(PUBLIC, name))

  const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`
  const source = islands.find((file) => file.name.startsWith('index-'))?.name ?? ''
  const exports = { css, cssHash: hash, islandsSrc: `/_r/${source}` }
  const text = Object.entries(exports).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
  if (current() === text.join('')) return false
  writeFileSync(GENERATED, text.join(''))
  return true
}

function current() {
  try {
    return readFileSync(GENERATED, 'utf8')
  } catch {
    return ''
  }
}

async function compileStyles() {
  const compiler = postcss([tailwind({ optimize: { minify: true } })])
  const { css } = await compiler.process(readFileSync(STYLES, 'utf8'), { from: STYLES, map: false })
  return css.replace(/^\/\*!.*?\*\/\s*/s, '').trim()
}

async function bundleIslands() {
  const { outputFiles } = await bundle({
    entryPoints: [ISLANDS],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    entryNames: '[name]-[hash]',
    outdir: PUBLIC,
    write: false,
    logLevel: 'warning',
  })
  return outputFiles.map((file) => ({ name: basename(file.path), contents: file.contents }))
}

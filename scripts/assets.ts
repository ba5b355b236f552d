import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import tailwind from '@tailwindcss/postcss'
import { build as bundle } from 'esbuild'
import postcss from 'postcss'

const STYLES = 'styles/site.css'
const ISLANDS = 'islands/index.ts'
const PUBLIC = 'public/_r'
const GENERATED = 'generated/reader-assets.ts'
const LOCALES = 'generated/locales.ts'

/**
 * Makes what every reader's page carries: the styles as one string, to be inlined and allowed by its hash, and the
 * islands as one module under a name that changes with its content; and the list of languages that have messages.
 * Returns whether anything changed.
 */
export async function buildAssets(): Promise<boolean> {
  mkdirSync(PUBLIC, { recursive: true })
  mkdirSync('generated', { recursive: true })
  const hasNewLocales = writeChanged(LOCALES, `export const locales = ${JSON.stringify(messageFiles())} as const\n`)

  const [css, islands] = await Promise.all([compileStyles(), bundleIslands()])
  for (const file of islands) writeFileSync(join(PUBLIC, file.name), file.contents)
  for (const name of readdirSync(PUBLIC)) if (!islands.some((file) => file.name === name)) rmSync(join(PUBLIC, name))

  const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`
  const source = islands.find((file) => file.name.startsWith('index-'))?.name ?? ''
  const exports = { css, cssHash: hash, islandsSrc: `/_r/${source}` }
  const lines = Object.entries(exports).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
  return writeChanged(GENERATED, lines.join('')) || hasNewLocales
}

const messageFiles = () => readdirSync('messages').map((file) => file.replace('.json', ''))

function writeChanged(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  writeFileSync(file, text)
  return true
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

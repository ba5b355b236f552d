import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import { build as bundle } from 'esbuild'
import postcss from 'postcss'
import { agoWords } from '@/lib/relative'
import { speculationRules } from '@/lib/speculation-rules'

const SHEETS = { site: 'styles/site.css', story: 'styles/story.css' }
const ISLANDS = 'islands/index.ts'
const BEFORE_PAINT = 'islands/before-paint.ts'
const GENERATED = 'generated/reader-assets.ts'
const LOCALES = 'generated/locales.ts'
const AGO = 'generated/ago.ts'

/**
 * Makes what every reader's page carries: the styles and the first script as strings, to be inlined and allowed by their
 * hashes, and the islands as one module under a name that changes with its content; the list of languages that have
 * messages, and how each of them says how long ago something was.
 * Returns whether anything changed.
 */
export async function buildAssets(): Promise<boolean> {
  mkdirSync('generated', { recursive: true })
  const hasNewLocales = writeChanged(
    LOCALES,
    `export const locales = ${JSON.stringify(messageFiles())} as const\n`,
  )

  const ago = Object.fromEntries(messageFiles().map((locale) => [locale, agoWords(locale)]))
  writeChanged(AGO, `export const agoIn = ${JSON.stringify(ago)} as const\n`)

  const [site, story, islands, firstScript] = await Promise.all([
    compileStyles(SHEETS.site),
    compileStyles(SHEETS.story),
    bundleIslands(),
    bundleFirstScript(),
  ])
  const rules = JSON.stringify(speculationRules)
  const hashes = { styleHashes: [site, story].map(hashOf), scriptHashes: [firstScript, rules].map(hashOf) }
  const exports = { sheets: { site, story }, firstScript, ...hashes, islands }
  const lines = Object.entries(exports).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`,
  )
  return writeChanged(GENERATED, lines.join('')) || hasNewLocales
}

const messageFiles = () => readdirSync('messages').map((file) => file.replace('.json', ''))

function writeChanged(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  writeFileSync(file, text)
  return true
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

async function compileStyles(sheet: string) {
  const compiler = postcss([tailwind({ optimize: { minify: true } })])
  const { css } = await compiler.process(readFileSync(sheet, 'utf8'), { from: sheet, map: false })
  return css.replace(/^\/\*!.*?\*\/\s*/s, '').trim()
}

async function bundleIslands() {
  const code = await bundleScript(ISLANDS, 'esm')
  return { path: `/assets/islands-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`, code }
}

/** What must run before the page is painted, small enough to stand in it. */
const bundleFirstScript = () => bundleScript(BEFORE_PAINT, 'iife')

async function bundleScript(entry: string, format: 'esm' | 'iife') {
  const { outputFiles } = await bundle({
    entryPoints: [entry],
    format,
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

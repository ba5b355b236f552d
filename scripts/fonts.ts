import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const source = new URL('../node_modules/vazirmatn/', import.meta.url)
const target = new URL('../public/fonts/', import.meta.url)
const cards = new URL('../features/share-cards/fonts/', import.meta.url)
const stylesheet = new URL('../styles/fonts.css', import.meta.url)
const names = new URL('../lib/font-files.ts', import.meta.url)

const arabic = 'U+600-6FF, U+750-77F, U+8A0-8FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC'
/** Blank, digits and marks: with them an Arabic page needs one file, and its lines are shaped in one piece. */
const between =
  'U+20-22, U+25, U+27-3A, U+3F, U+A0, U+AB, U+B7, U+BB, U+2010-2015, U+2018-201E, U+2022, U+2026'
const latin =
  'U+23-24, U+26, U+3B-3E, U+40-7E, U+A1-AA, U+AC-B6, U+B8-BA, U+BC-FF, U+131, U+152-153, U+2020-2021, U+2030, ' +
  'U+2039-203A, U+20AC, U+2122, U+2190-2193, U+2212'

/** The letters of each file; styles/fonts.css has the same ranges. */
const subsets = { arabic: `${arabic}, ${between}`, latin: `${latin}, ${between}` }
type Script = keyof typeof subsets

/** What makes words of letters and sets digits under one another; small capitals, fractions and the like go unused. */
const keepFeatures = 'ccmp locl init medi fina rlig calt liga kern mark mkmk tnum lnum'.split(' ')

/** Weights that styles use; the rest of the axis would only be carried to readers. */
const variationAxes = { wght: { min: 400, max: 800, default: 400 } }

const CARD_WEIGHT = 800

/** All letters of a range as stylesheets write it (CSS Fonts 4, unicode-range). */
const lettersOf = (ranges: string) =>
  ranges
    .split(', ')
    .map((range) =>
      range
        .slice(2)
        .split('-')
        .map((digits) => parseInt(digits, 16)),
    )
    .flatMap(([first = 0, last = first]) =>
      Array.from({ length: last - first + 1 }, (_, step) => first + step),
    )
    .map((letter) => String.fromCodePoint(letter))
    .join('')

const whole = await readFile(new URL('fonts/variable/Vazirmatn[wght].ttf', source))

async function makeSubset(script: Script) {
  const options = { targetFormat: 'woff2', variationAxes, keepFeatures } as const
  const font = await subsetFont(whole, lettersOf(subsets[script]), options)
  const hash = createHash('sha256').update(font).digest('hex').slice(0, 8)
  const name = `marsad-${script}-${hash}.woff2`
  await writeFile(new URL(name, target), font)
  process.stdout.write(`${name} ${font.length} bytes\n`)
  return name
}

/** Pango reads neither WOFF2 nor an axis: share cards are set in one heavy weight of the same letters. */
async function makeCardFont(script: Script) {
  const variationAxes = { wght: CARD_WEIGHT }
  const options = { targetFormat: 'sfnt', variationAxes, keepFeatures } as const
  const font = await subsetFont(whole, lettersOf(subsets[script]), options)
  await writeFile(new URL(`${script}-${CARD_WEIGHT}.ttf`, cards), font)
}

await mkdir(target, { recursive: true })
await mkdir(cards, { recursive: true })
for (const script of ['arabic', 'latin'] as const) await makeCardFont(script)
await copyFile(new URL('OFL.txt', source), new URL('OFL.txt', cards))
for (const old of await readdir(target)) if (old.endsWith('.woff2')) await rm(new URL(old, target))
const made = { arabic: await makeSubset('arabic'), latin: await makeSubset('latin') }
await copyFile(new URL('OFL.txt', source), new URL('OFL.txt', target))

const css = await readFile(stylesheet, 'utf8')
await writeFile(
  stylesheet,
  css.replace(/marsad-arabic-\w+\.woff2/g, made.arabic).replace(/marsad-latin-\w+\.woff2/g, made.latin),
)
await writeFile(
  names,
  `/** Written by scripts/fonts.ts: what to preload. */
export const fontFiles = {
  arabic: '/fonts/${made.arabic}',
  latin: '/fonts/${made.latin}',
} as const
`,
)

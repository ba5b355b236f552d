import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

type Range = readonly [first: number, last?: number]

const source = new URL('../node_modules/@fontsource-variable/vazirmatn/', import.meta.url)
const target = new URL('../public/fonts/', import.meta.url)
const cards = new URL('../features/share-cards/fonts/', import.meta.url)
const stylesheet = new URL('../styles/fonts.css', import.meta.url)
const names = new URL('../styles/font-files.ts', import.meta.url)

/** The letters of each file; styles/fonts.css has the same ranges. */
const subsets: Record<'arabic' | 'latin', readonly Range[]> = {
  arabic: [
    [0x600, 0x6ff],
    [0x750, 0x77f],
    [0x8a0, 0x8ff],
    [0x200c, 0x200e],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ],
  latin: [
    ...([[0x20, 0x7e], [0xa0, 0xff], [0x131], [0x152, 0x153], [0x2010, 0x2015], [0x2018, 0x201e]] as const),
    ...([
      [0x2020, 0x2022],
      [0x2026],
      [0x2030],
      [0x2039, 0x203a],
      [0x20ac],
      [0x2122],
      [0x2190, 0x2193],
      [0x2212],
    ] as const),
  ],
}

/** Weights that styles use; the rest of the axis would only be carried to readers. */
const variationAxes = { wght: { min: 400, max: 800, default: 400 } }

const CARD_WEIGHT = 800

const lettersOf = (ranges: readonly Range[]) =>
  ranges
    .flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, step) => first + step))
    .map((letter) => String.fromCodePoint(letter))
    .join('')

async function makeSubset(script: 'arabic' | 'latin') {
  const whole = await readFile(new URL(`files/vazirmatn-${script}-wght-normal.woff2`, source))
  // All layout features stay: joining, marks and ligatures are what make Arabic readable.
  const font = await subsetFont(whole, lettersOf(subsets[script]), { targetFormat: 'woff2', variationAxes })
  const hash = createHash('sha256').update(font).digest('hex').slice(0, 8)
  const name = `marsad-${script}-${hash}.woff2`
  await writeFile(new URL(name, target), font)
  process.stdout.write(`${name} ${font.length} bytes\n`)
  return name
}

/** Pango reads neither WOFF2 nor an axis: share cards are set in one heavy weight of the same letters. */
async function makeCardFont(script: 'arabic' | 'latin') {
  const whole = await readFile(new URL(`files/vazirmatn-${script}-wght-normal.woff2`, source))
  const axes = { wght: CARD_WEIGHT }
  const font = await subsetFont(whole, lettersOf(subsets[script]), {
    targetFormat: 'sfnt',
    variationAxes: axes,
  })
  await writeFile(new URL(`${script}-${CARD_WEIGHT}.ttf`, cards), font)
}

await mkdir(target, { recursive: true })
await mkdir(cards, { recursive: true })
for (const script of ['arabic', 'latin'] as const) await makeCardFont(script)
await copyFile(new URL('LICENSE', source), new URL('OFL.txt', cards))
for (const old of await readdir(target)) if (old.endsWith('.woff2')) await rm(new URL(old, target))
const [arabic, latin] = [await makeSubset('arabic'), await makeSubset('latin')]
await copyFile(new URL('LICENSE', source), new URL('OFL.txt', target))

const css = await readFile(stylesheet, 'utf8')
await writeFile(
  stylesheet,
  css.replace(/marsad-arabic-\w+\.woff2/g, arabic).replace(/marsad-latin-\w+\.woff2/g, latin),
)
await writeFile(
  names,
  `/** Written by scripts/fonts.ts: what to preload. */
export const fontFiles = { arabic: '/fonts/${arabic}', latin: '/fonts/${latin}' } as const
`,
)

import path from 'node:path'
import type { OverlayOptions } from 'sharp'
import { withoutDirectionMarks } from '@/lib/bidi'
import { sharp } from '@/features/media/sharp'

/** Words as pixels, cut to their ink. */
export type LaidText = { bytes: Buffer; widthPx: number; heightPx: number; lines: number; sizePx: number }
export type Direction = 'rtl' | 'ltr'

const folder = path.join(process.cwd(), 'features/share-cards/fonts')
const fonts = { arabic: path.join(folder, 'arabic-800.ttf'), latin: path.join(folder, 'latin-800.ttf') }
const FAMILY = 'Vazirmatn'
/** The font's own lines stand 1.58 em apart, as running text wants it; a headline is set closer. */
const LINE_HEIGHT = 0.82
export const LINE_EM = 1.578 * LINE_HEIGHT

const SMALLEST_PX = 44
const headlineSizesPx = [72, 66, 60, 54, 48, SMALLEST_PX]
const MOST_LINES = 3
/** What the smallest size still takes; nobody reads more of a card. */
const MOST_LETTERS = 150
const LEAST_LETTERS = 40

/** A headline in the largest size at which it takes three lines at most, none much shorter than the others. */
export async function layHeadline(
  text: string,
  direction: Direction,
  box: { widthPx: number; heightPx: number },
): Promise<LaidText> {
  const { widthPx, heightPx } = box
  const whole = plain(text)
  const fits = async (words: string, sizePx: number) => {
    const laid = await measure(words, direction, { sizePx, widthPx })
    return laid.lines <= MOST_LINES && laid.heightPx <= heightPx && laid.widthPx <= widthPx
  }
  for (const sizePx of headlineSizesPx)
    if (await fits(whole, sizePx)) return layBalanced(whole, direction, { sizePx, widthPx })
  let most = MOST_LETTERS
  while (most > LEAST_LETTERS && !(await fits(shortened(whole, most), SMALLEST_PX))) most -= 10
  return layBalanced(shortened(whole, most), direction, { sizePx: SMALLEST_PX, widthPx })
}

/** One line of words in a colour. */
export const layLine = (text: string, direction: Direction, sizePx: number, colour: string) =>
  lay(text, direction, { sizePx, colour, widthPx: undefined })

/** Where a text stands that begins at this distance from the side at which reading begins. */
export const startAt = (
  { widthPx }: LaidText,
  direction: Direction,
  distance: number,
  room: number,
): Pick<OverlayOptions, 'left'> => ({ left: direction === 'rtl' ? room - distance - widthPx : distance })

type Set = { sizePx: number; widthPx: number | undefined }

/** The narrowest width that takes no more lines than the whole one: Pango fills lines, it does not balance them. */
async function layBalanced(words: string, direction: Direction, { sizePx, widthPx }: Required<Set>) {
  const room = widthPx ?? 0
  const { lines } = await measure(words, direction, { sizePx, widthPx: room })
  let [narrow, wide] = [Math.floor(room / (lines + 1)), room]
  while (lines > 1 && wide - narrow > 12) {
    const middle = Math.round((narrow + wide) / 2)
    const found = await measure(words, direction, { sizePx, widthPx: middle })
    if (found.lines > lines || found.widthPx > middle + 2) narrow = middle
    else wide = middle
  }
  return lay(words, direction, { sizePx, widthPx: wide, colour: '#ffffff' })
}

async function measure(words: string, direction: Direction, set: Set) {
  const { width = 0, height = 0 } = await pango(words, direction, { ...set, colour: '#ffffff' }).then((one) =>
    one.metadata(),
  )
  return { widthPx: width, heightPx: height, lines: linesOf(height, set.sizePx) }
}

async function lay(words: string, direction: Direction, set: Set & { colour: string }): Promise<LaidText> {
  const image = await pango(words, direction, set)
  const { data, info } = await image.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true })
  const lines = linesOf(info.height, set.sizePx)
  return { bytes: data, widthPx: info.width, heightPx: info.height, lines, sizePx: set.sizePx }
}

/** Ink begins and ends within a line, so it is never higher than its lines nor lower than one less. */
const linesOf = (heightPx: number, sizePx: number) => Math.max(1, Math.ceil(heightPx / (LINE_EM * sizePx)))

let ready: Promise<unknown> | undefined

/** Every font file that Pango was once shown serves all texts after it: Arabic words have Latin names in them. */
async function pango(
  words: string,
  direction: Direction,
  { sizePx, widthPx, colour }: Set & { colour: string },
) {
  ready ??= sharp({ text: { text: '1', fontfile: fonts.latin, font: `${FAMILY} Ultra-Bold 20` } }).metadata()
  await ready
  const markup = `<span foreground="${colour}" line_height="${LINE_HEIGHT}">${escaped(marked(words, direction))}</span>`
  const font = `${FAMILY} Ultra-Bold ${sizePx}`
  const text = { text: markup, font, fontfile: fonts.arabic, rgba: true, dpi: 72, align: 'left' as const }
  return sharp({ text: widthPx === undefined ? text : { ...text, width: widthPx, wrap: 'word' } })
}

/** Pango takes the direction of a line from its first letter, which may be of the other script. */
const marked = (words: string, direction: Direction) => `${direction === 'rtl' ? '\u200f' : '\u200e'}${words}`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const plain = (text: string) =>
  withoutDirectionMarks(text).replace(wholeWords, spelt).replace(/\s+/g, ' ').trim()

function shortened(words: string, most: number): string {
  const start = words.slice(0, most)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), most / 2)).replace(/[\s\p{P}]+$/u, '')}…`
}

/** Characters that stand for whole words or letters in one form, which the font may lack. */
const wholeWords = /[\ufb50-\ufdfb\ufe70-\ufefc]/g
const spelt = (letter: string) => letter.normalize('NFKC')

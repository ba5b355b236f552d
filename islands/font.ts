import { fontFiles } from '@/lib/font-files'
import { read, write } from './device'
import { nextFrame } from './next-frame'

const LETTERS_A_FRAME = 160
/** A box costs as much as so many letters, beside those that stand in it. */
const LETTERS_AN_ELEMENT = 8

const known = 'marsad-fonts'
const root = document.documentElement
const file = fontFiles[root.dir === 'rtl' ? 'arabic' : 'latin']
const filesHere = () => String(read('localStorage', known, ''))

/** Who has the font already sees it from the first paint, if it is at hand by then. */
export function showKnownFont(): void {
  if (!filesHere().includes(file)) return
  const link = document.createElement('link')
  Object.assign(link, { rel: 'preload', as: 'font', crossOrigin: '', href: file, onload: showUnseen })
  document.head.append(link)
}

/** All at once, while nothing has been painted that could move. */
function showUnseen() {
  if (!performance.getEntriesByType('paint').length) root.dataset.font = 'own'
}

/**
 * Asks for the font once the text stands in the device's own, which is fitted to take the same room (styles/fonts.css),
 * and then shows the page in it a few lines a frame: all at once a slow phone would not hear a finger for a tenth of a
 * second. Where the file does not come, the text stays as it is. Says whether there is more to show in it.
 */
export async function takeFont(): Promise<boolean> {
  if (root.dataset.font) return false
  await nextFrame()
  await new Promise((resume) => setTimeout(resume))
  const [family = ''] = getComputedStyle(root).getPropertyValue('--font-site').split(',')
  // a digit is in the file of either language
  const faces = await document.fonts.load(`1em ${family}`, '0').catch(() => [])
  if (faces.length === 0) return false
  // the first stands alone: with it the browser makes ready the font itself
  const frame: HTMLElement[] = []
  let room = 0
  for (const [place, piece] of piecesOf(document.body).entries()) {
    const weight = weightOf(piece)
    if (weight > room || place === 1) {
      room = LETTERS_A_FRAME
      showInFont(frame.splice(0))
      await nextFrame()
    }
    frame.push(piece)
    room -= weight
  }
  showInFont(frame)
  write('localStorage', known, [filesHere(), file].join(' ').trim())
  return true
}

/** The same for what could not be seen yet. */
export async function takeFontBelow(): Promise<void> {
  for (const rest of document.body.children) {
    await nextFrame()
    if (rest instanceof HTMLElement) rest.dataset.font = 'own'
  }
}

/** What is on the screen and would break its lines elsewhere, and so move text, stays in the device's font for this page. */
function showInFont(pieces: readonly HTMLElement[]) {
  const seen = pieces.filter((piece) => piece.getBoundingClientRect().top < innerHeight)
  const lines = seen.map(linesOf)
  for (const piece of pieces) piece.dataset.font = 'own'
  const moving = seen.filter((piece, place) => linesOf(piece) !== lines[place])
  for (const piece of moving) piece.dataset.font = 'device'
}

/** One number for where its lines stand. */
function linesOf(piece: HTMLElement) {
  const range = document.createRange()
  range.selectNodeContents(piece)
  return [...range.getClientRects()].reduce((sum, { top }) => sum + Math.round(top), 0)
}

const weightOf = (element: Element) =>
  element.textContent.length + LETTERS_AN_ELEMENT * element.querySelectorAll('*').length

/** What can be seen, in the smallest parts that hold text of their own, or little of it, in the order of the page. */
function piecesOf(element: HTMLElement): HTMLElement[] {
  const { childNodes, children, textContent } = element
  if (!textContent || element.checkVisibility?.({ contentVisibilityAuto: true }) === false) return []
  const hasText = [...childNodes].some((node) => node instanceof Text && node.data.trim())
  if (hasText || weightOf(element) <= LETTERS_A_FRAME) return [element]
  return [...children].filter((child) => child instanceof HTMLElement).flatMap(piecesOf)
}

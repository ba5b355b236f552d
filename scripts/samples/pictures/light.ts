import type { Palette } from './colours'
import type { Random } from './random'
import { canvas, path, polygon, range, type Point } from './svg'

export type LightName = 'raking' | 'lamp' | 'window' | 'blinds' | 'dusk'

const whole = `width="${canvas.width}" height="${canvas.height}"`

/** Light over a finished surface: what makes a drawing a place at an hour. */
export function light(name: LightName, random: Random, palette: Palette): string {
  const fromStart = random.chance(0.5)
  switch (name) {
    case 'raking':
      return linear(fromStart ? 0 : 1, 0, fromStart ? 1 : 0, 1, palette, 0.16, 0.62) + vignette(palette, 0.28)
    case 'lamp':
      return lamp(random.between(0.25, 0.75), random.between(0.2, 0.6), palette)
    case 'window':
      return (
        linear(0, 0, 0, 1, palette, 0.06, 0.3) + shadowExcept(archesOfLight(random, fromStart), palette, 0.46)
      )
    case 'blinds':
      return shadowExcept(slats(random, fromStart), palette, 0.4) + vignette(palette, 0.3)
    case 'dusk':
      return linear(0, 0, 0, 1, palette, 0.1, 0.72) + vignette(palette, 0.2)
  }
}

function linear(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  { deep, light }: Palette,
  bright: number,
  dark: number,
) {
  const stops = `<stop offset="0" stop-color="${light}" stop-opacity="${bright}"/><stop offset=".38" stop-color="${light}" stop-opacity="0"/><stop offset=".45" stop-color="${deep}" stop-opacity="0"/><stop offset="1" stop-color="${deep}" stop-opacity="${dark}"/>`
  return `<linearGradient id="fall" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops}</linearGradient><rect ${whole} fill="url(#fall)"/>`
}

function vignette({ deep }: Palette, dark: number) {
  const stops = `<stop offset=".55" stop-color="${deep}" stop-opacity="0"/><stop offset="1" stop-color="${deep}" stop-opacity="${dark}"/>`
  return `<radialGradient id="rim" cx=".5" cy=".5" r=".75">${stops}</radialGradient><rect ${whole} fill="url(#rim)"/>`
}

function lamp(cx: number, cy: number, { deep, light }: Palette) {
  const stops = `<stop offset="0" stop-color="${light}" stop-opacity=".2"/><stop offset=".3" stop-color="${light}" stop-opacity=".05"/><stop offset=".42" stop-color="${deep}" stop-opacity=".05"/><stop offset="1" stop-color="${deep}" stop-opacity=".8"/>`
  return `<radialGradient id="lamp" cx="${cx.toFixed(2)}" cy="${cy.toFixed(2)}" r=".82">${stops}</radialGradient><rect ${whole} fill="url(#lamp)"/>`
}

/** Darkens everything but the holes, with a soft edge. */
const shadowExcept = (holes: string, { deep }: Palette, dark: number) =>
  `<filter id="soft" x="-5%" y="-5%" width="110%" height="110%"><feGaussianBlur stdDeviation="7"/></filter>` +
  path(
    `${polygon([-60, -60], [1660, -60], [1660, 1127], [-60, 1127])}${holes}`,
    `fill="${deep}" fill-opacity="${dark}" fill-rule="evenodd" filter="url(#soft)"`,
  )

/** The light of two or three tall windows, leaning, as the sun throws it on a wall. */
function archesOfLight(random: Random, leansForward: boolean) {
  const count = random.whole(2, 3)
  const width = 1120 / count
  const lean = (leansForward ? 1 : -1) * random.between(0.3, 0.55)
  const start = random.between(-60, 180) + (leansForward ? 0 : 330)
  return range(count)
    .map((at) => arch(start + at * width * 1.28, width, random.between(-40, 60), lean))
    .join('')
}

/** A pointed arch with a cross of glazing bars, sheared. */
function arch(left: number, width: number, top: number, lean: number) {
  const sheared = (x: number, y: number): Point => [left + x * width + (y - 400) * lean, y]
  const crown = (x: number) => top + 330 * Math.abs(2 * x - 1) ** 1.7
  const pane = (from: number, to: number, high: number, low: number) =>
    polygon(
      ...range(9).map((step) => {
        const x = from + ((to - from) * step) / 8
        return sheared(x, Math.max(high, crown(x)))
      }),
      sheared(to, low),
      sheared(from, low),
    )
  return (
    pane(0, 0.47, -99, 560) + pane(0.53, 1, -99, 560) + pane(0, 0.47, 590, 1000) + pane(0.53, 1, 590, 1000)
  )
}

function slats(random: Random, leansForward: boolean) {
  const [gap, lean] = [random.between(70, 120), (leansForward ? 1 : -1) * random.between(0.35, 0.7)]
  const rise = lean * canvas.width
  return range(Math.ceil((canvas.height + Math.abs(rise)) / gap) + 1)
    .map((at) => at * gap - Math.max(0, rise))
    .map((y) => polygon([-40, y], [1640, y + rise], [1640, y + rise + gap * 0.55], [-40, y + gap * 0.55]))
    .join('')
}

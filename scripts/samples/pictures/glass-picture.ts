import { mix, shade, type Palette } from './colours'
import type { Random } from './random'
import { canvas, circle, fill, paintBox, polar, polygon, range, type Point } from './svg'

/** Qamariyya: coloured glass in plaster, petals between circles, the sun behind. */
export function glass(random: Random, palette: Palette): string {
  const { deep, main, mid, accent, light } = palette
  const radius = random.between(120, 190)
  const petals = random.pick([8, 10, 12, 16])
  const isSquare = petals % 8 === 0
  const pitch: Point = isSquare ? [radius * 2.16, radius * 2.16] : [radius * 2.16, radius * 1.87]
  const sun: Point = [random.between(300, 1300), random.between(100, 700)]
  const panes = paintBox()
  const warmth = ([x, y]: Point) => Math.max(0, 1 - Math.hypot(x - sun[0], y - sun[1]) / 1200)
  const pane = (colour: string, at: Point, d: string) =>
    panes.add(
      fill(
        mix(
          shade(colour, Math.round(random.between(-2, 2)) * 0.05),
          '#ffffff',
          Math.round(warmth(at) * 6) / 18,
        ),
      ),
      d,
    )
  for (const [centre, isOther] of lattice(pitch, isSquare)) {
    const colours = isOther ? [accent, main, mid, light] : [light, main, accent, mid]
    flower(centre, radius, petals, (ring, d, at) => pane(colours[ring] ?? main, at, d))
    for (const gap of isSquare ? [0.5] : [0.334, -0.334]) {
      const middle: Point = [centre[0] + pitch[0] / 2, centre[1] + pitch[1] * gap]
      pane(mid, middle, star(middle, radius * (isSquare ? 0.42 : 0.2), isSquare ? 4 : 3))
    }
  }
  const plaster = mix(deep, '#000000', 0.35)
  return `<rect width="${canvas.width}" height="${canvas.height}" fill="${plaster}"/>${panes}<g>${halo(sun, light)}</g>`
}

function lattice([across, down]: Point, isSquare: boolean): [Point, boolean][] {
  const columns = range(Math.ceil(canvas.width / across) + 3)
  return range(Math.ceil(canvas.height / down) + 3).flatMap((row) =>
    columns.map((column): [Point, boolean] => {
      const shift = isSquare ? 0 : (row % 2) / 2
      return [[(column - 1 + shift) * across, (row - 1) * down], (row + column) % 2 === 0]
    }),
  )
}

type Pane = (ring: number, d: string, at: Point) => void

function flower(centre: Point, radius: number, petals: number, pane: Pane) {
  const step = (2 * Math.PI) / petals
  pane(0, circle(centre, radius * 0.2), centre)
  for (const at of range(petals)) {
    const angle = at * step + Math.PI / 2
    const middle = polar(centre, radius * 0.48, angle)
    pane(1, petal(centre, radius * 0.26, radius * 0.68, angle, step * 0.84), middle)
    pane(
      2,
      petal(centre, radius * 0.58, radius * 0.98, angle + step / 2, step * 0.72),
      polar(centre, radius * 0.8, angle + step / 2),
    )
    pane(3, circle(polar(centre, radius * 0.86, angle), (radius * step) / 9), middle)
  }
}

/** A leaf from the near to the far radius, as wide as its angle at its middle. */
function petal(centre: Point, near: number, far: number, angle: number, width: number) {
  const [from, to] = [polar(centre, near, angle), polar(centre, far, angle)]
  const side = (turn: number) =>
    polar(centre, near + (far - near) * 0.58, angle + turn)
      .map((value) => value.toFixed(1))
      .join(' ')
  const end = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
  return `M${end(from)}Q${side(-width)} ${end(to)}Q${side(width)} ${end(from)}Z`
}

const star = (centre: Point, radius: number, points: number) =>
  polygon(
    ...range(points * 2).map((at) =>
      polar(centre, at % 2 ? radius * 0.5 : radius, Math.PI / 2 + (at * Math.PI) / points),
    ),
  )

const halo = ([x, y]: Point, colour: string) =>
  `<radialGradient id="halo" gradientUnits="userSpaceOnUse" cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="700"><stop offset="0" stop-color="${colour}" stop-opacity=".45"/><stop offset=".35" stop-color="${colour}" stop-opacity=".12"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient><rect width="${canvas.width}" height="${canvas.height}" fill="url(#halo)"/>`

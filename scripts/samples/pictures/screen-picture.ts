import { mix, type Palette } from './colours'
import type { Random } from './random'
import { canvas, circle, fill, line, path, polar, polygon, range, stroke, type Point } from './svg'

/** A mashrabiya against the light: turned beads and spindles, the street behind a glow. */
export function screen(random: Random, palette: Palette): string {
  const { deep, light, accent, main } = palette
  const pitch = random.between(86, 132)
  const isSlanted = random.chance(0.6)
  const sun: Point = [random.between(0.2, 0.8), random.between(0.15, 0.6)]
  const wood = mix(deep, '#000000', 0.35)
  const points = lattice(pitch, isSlanted)
  const reach = isSlanted ? pitch * Math.SQRT1_2 : pitch
  const turns = isSlanted ? [45, 135, 225, 315] : [0, 90, 180, 270]
  const rods = points
    .map((at) =>
      turns
        .slice(0, 2)
        .map((turn) => line(at, polar(at, reach, radians(turn))))
        .join(''),
    )
    .join('')
  const beads = points.map((at) => circle(at, pitch * 0.155)).join('')
  const knobs = points.flatMap((at) =>
    turns.slice(0, 2).map((turn) => circle(polar(at, reach / 2, radians(turn)), pitch * 0.092)),
  )
  const stars = random.chance(0.5)
    ? points.map((at) => star(at, pitch * 0.24, turns[0] ?? 0)).join('')
    : beads
  const shine = points.map(([x, y]) => circle([x - pitch * 0.05, y - pitch * 0.055], pitch * 0.035)).join('')
  return (
    glow(sun, palette) +
    street(random, palette) +
    path(rods, stroke(wood, pitch * 0.085)) +
    path(knobs.join(''), fill(wood)) +
    path(stars, fill(wood)) +
    path(beads, fill(mix(wood, main, 0.22))) +
    path(shine, fill(mix(accent, light, 0.4), 0.6)) +
    panels(random, wood, mix(wood, main, 0.3))
  )
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

function lattice(pitch: number, isSlanted: boolean): Point[] {
  const rows = Math.ceil(canvas.height / (isSlanted ? pitch / 2 : pitch)) + 3
  return range(rows).flatMap((row) =>
    range(Math.ceil(canvas.width / pitch) + 3).map((column): Point => {
      const y = (row - 1) * (isSlanted ? pitch / 2 : pitch)
      return [(column - 1 + (isSlanted && row % 2 ? 0.5 : 0)) * pitch, y]
    }),
  )
}

const star = (centre: Point, radius: number, turn: number) =>
  polygon(...range(16).map((at) => polar(centre, at % 2 ? radius * 0.72 : radius, radians(turn + at * 22.5))))

function glow([x, y]: Point, { deep, main, mid, accent, light }: Palette) {
  const stops = `<stop offset="0" stop-color="${mix(light, '#ffffff', 0.4)}"/><stop offset=".22" stop-color="${mix(accent, light, 0.5)}"/><stop offset=".55" stop-color="${mid}"/><stop offset=".85" stop-color="${main}"/><stop offset="1" stop-color="${deep}"/>`
  return `<radialGradient id="glow" cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r=".95">${stops}</radialGradient><rect width="${canvas.width}" height="${canvas.height}" fill="url(#glow)"/>`
}

/** The roofs opposite, out of focus. */
function street(random: Random, { deep, main }: Palette) {
  let x = -40
  const roof: Point[] = [[-40, 1200]]
  while (x < 1700) {
    const top = random.between(600, 860)
    const width = random.between(120, 300)
    if (random.chance(0.3)) roof.push(...cupola(x + width / 2, top, width * 0.4))
    else roof.push([x, top], [x + width, top])
    x += width
  }
  roof.push([1700, 1200])
  const blur = `<filter id="far"><feGaussianBlur stdDeviation="9"/></filter>`
  return blur + path(polygon(...roof), `${fill(mix(deep, main, 0.45), 0.72)} filter="url(#far)"`)
}

const cupola = (x: number, y: number, radius: number): Point[] =>
  range(13).map((at) => polar([x, y], radius, Math.PI + (at * Math.PI) / 12))

/** The frame that holds the lattice: one rail, one post. */
function panels(random: Random, wood: string, edge: string) {
  const x = random.between(0.28, 0.72) * canvas.width
  const rail = random.between(0.7, 0.84) * canvas.height
  const bar = (left: number, top: number, width: number, height: number) =>
    `<rect x="${left.toFixed(0)}" y="${top.toFixed(0)}" width="${width}" height="${height}" fill="${wood}" stroke="${edge}" stroke-width="4"/>`
  return bar(x, -20, 46, 1120) + bar(-20, rail, 1650, 40)
}

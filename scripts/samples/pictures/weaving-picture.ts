import { mix, shade, type Palette } from './colours'
import type { Random } from './random'
import { canvas, fill, path, polygon, range, type Point } from './svg'

type Brush = (colour: string, ...corners: Point[]) => void
type Band = (brush: Brush, top: number, height: number, unit: number, palette: Palette) => void

/** Sadu: bands of lozenges, triangles, combs and teeth across the loom, the weft showing. */
export function weaving(random: Random, palette: Palette): string {
  const { deep, main, mid, accent, light } = palette
  const threads: string[] = []
  const lean = random.between(-0.16, 0.16)
  const zoom = random.between(1, 1.5)
  const brush: Brush = (colour, ...corners) =>
    threads.push(
      path(
        polygon(...corners.map(([x, y]): Point => [x, y + (x - 800) * lean])),
        fill(shade(colour, Math.round(random.between(-2, 2)) * 0.025)),
      ),
    )
  const grounds = [deep, main, mix(main, deep, 0.4), mid, light] as const
  let [top, previous] = [-260, '']
  while (top < canvas.height + 260) {
    const isBroad = random.chance(0.55)
    const height = (isBroad ? random.between(110, 190) : random.between(14, 34)) * zoom
    const ground = random.pick(grounds)
    if (ground === previous) continue
    brush(ground, [-60, top], [1660, top], [1660, top + height + 1], [-60, top + height + 1])
    const inks = [light, accent, main, deep, mid].filter((ink) => ink !== ground)
    const [first = light, second = accent] = random.chance(0.5) ? inks : inks.toReversed()
    const motif = random.pick([lozenges, triangles, teeth, steps])
    if (isBroad)
      motif(brush, top, height, height * random.pick([0.8, 1, 1.25]), {
        ...palette,
        light: first,
        accent: second,
      })
    ;[top, previous] = [top + height, ground]
  }
  return `<rect width="${canvas.width}" height="${canvas.height}" fill="${deep}"/>${threads.join('')}${weft(deep)}`
}

const columns = (unit: number) => range(Math.ceil((canvas.width + 240) / unit)).map((at) => -120 + at * unit)

const lozenges: Band = (brush, top, height, unit, { light, accent, deep }) => {
  for (const x of columns(unit))
    for (const [share, colour] of [
      [0.94, light],
      [0.66, deep],
      [0.42, accent],
      [0.16, light],
    ] as const) {
      const [dx, dy] = [(unit / 2) * share, (height / 2) * share]
      const [cx, cy] = [x + unit / 2, top + height / 2]
      brush(colour, [cx - dx, cy], [cx, cy - dy], [cx + dx, cy], [cx, cy + dy])
    }
}

const triangles: Band = (brush, top, height, unit, { light, accent }) => {
  for (const x of columns(unit)) {
    brush(light, [x, top + height], [x + unit / 2, top + height * 0.1], [x + unit, top + height])
    brush(
      accent,
      [x + unit * 0.25, top + height],
      [x + unit / 2, top + height * 0.55],
      [x + unit * 0.75, top + height],
    )
    brush(accent, [x + unit * 0.78, top], [x + unit, top + height * 0.4], [x + unit * 1.22, top])
  }
}

const teeth: Band = (brush, top, height, unit, { light, accent }) => {
  for (const x of columns(unit / 2)) {
    const [wide, middle] = [unit / 2, top + height / 2]
    brush(light, [x, top], [x + wide, top], [x + wide / 2, middle - height * 0.06])
    brush(accent, [x + wide / 2, middle + height * 0.06], [x + wide, top + height], [x, top + height])
  }
}

/** Lozenges with stepped edges, as the counted thread makes them. */
const steps: Band = (brush, top, height, unit, { light, accent, main }) => {
  const rows = 7
  const tall = height / rows
  for (const x of columns(unit))
    for (const row of range(rows)) {
      const reach = (unit / 2) * (1 - Math.abs(row - 3) / 4)
      const y = top + row * tall
      const bar = (colour: string, half: number) =>
        brush(
          colour,
          [x + unit / 2 - half, y],
          [x + unit / 2 + half, y],
          [x + unit / 2 + half, y + tall],
          [x + unit / 2 - half, y + tall],
        )
      bar(light, reach)
      if (row > 0 && row < 6) bar(accent, reach * 0.62)
      if (row > 1 && row < 5) bar(main, reach * 0.26)
    }
}

function weft(deep: string) {
  const thread = `<pattern id="weft" width="9" height="7" patternUnits="userSpaceOnUse"><path d="M0 0H9" stroke="${deep}" stroke-width="2.4" stroke-opacity=".3"/><path d="M0 3.5L9 5.5" stroke="#fff" stroke-width="1.2" stroke-opacity=".1"/></pattern>`
  return `${thread}<rect width="${canvas.width}" height="${canvas.height}" fill="url(#weft)"/>`
}

import { mix, shade, type Palette } from './colours'
import type { Random } from './random'
import { between, canvas, fill, paintBox, polar, polygon, range, type Point } from './svg'
import { tilingOf, type Tile } from './tilings'

type Tone = (colour: string, angle: number, depth: number) => string
type Boxes = Record<'base' | 'inner' | 'eye', ReturnType<typeof paintBox>>

/** Mother-of-pearl inlay: stars and pyramids of slivers, lit from one side as if they stood out. */
export function facets(random: Random, palette: Palette): string {
  const { deep, main, mid, accent, light } = palette
  const edge = random.between(74, 118)
  const sun = random.between(0, 2 * Math.PI)
  const tiling = tilingOf(
    random.pick(['4.8.8', '3.12.12']),
    edge,
    random.pick([0, Math.PI / 8, 0.26, -0.17]),
    [random.between(-0.4, 0.4), random.between(-0.4, 0.4)],
  )
  const waist = random.between(0.42, 0.6)
  const colours = random.pick<readonly [string, string, string]>([
    [light, mid, main],
    [mix(light, accent, 0.35), main, deep],
    [accent, main, mix(main, deep, 0.5)],
  ])
  const boxes: Boxes = { base: paintBox(), inner: paintBox(), eye: paintBox() }
  for (const tile of tiling.tiles) {
    const pearl = random.between(-0.05, 0.05)
    const tone: Tone = (colour, angle, depth) =>
      fill(shade(colour, Math.round((Math.cos(angle - sun) * depth + pearl) * 20) / 20))
    if (tile.sides > 4) star(boxes, tile, waist, colours, accent, tone)
    else pyramid(boxes, tile, mix(accent, main, 0.25), tone)
  }
  const joints = `stroke="${mix(deep, main, 0.3)}" stroke-width="${(edge / 70).toFixed(1)}" stroke-linejoin="round"`
  return `<rect width="${canvas.width}" height="${canvas.height}" fill="${deep}"/><g ${joints}>${Object.values(boxes).join('')}</g>`
}

function star(
  boxes: Boxes,
  { sides, centre, radius, turn }: Tile,
  share: number,
  [ray, gap, inner]: readonly [string, string, string],
  eye: string,
  tone: Tone,
) {
  const step = (2 * Math.PI) / sides
  for (const at of range(sides)) {
    const angle = turn + at * step
    const [here, next] = [polar(centre, radius, angle), polar(centre, radius, angle + step)]
    const waist = polar(centre, radius * share, angle + step / 2)
    boxes.base.add(tone(ray, angle + step / 4 + 0.7, 0.2), polygon(centre, here, waist))
    boxes.base.add(tone(ray, angle + (step * 3) / 4 - 0.7, 0.3), polygon(centre, waist, next))
    boxes.base.add(tone(gap, angle + step / 2, -0.25), polygon(here, waist, next))
  }
  for (const at of range(sides)) {
    const angle = turn + at * step
    const half = (side: number, size: number) =>
      polygon(
        centre,
        polar(centre, radius * size, angle),
        polar(centre, radius * size * 0.55, angle + (side * step) / 2),
      )
    for (const side of [-1, 1])
      boxes.inner.add(tone(inner, angle + side * 0.9, -0.25), half(side, share * 0.8))
    for (const side of [-1, 1]) boxes.eye.add(tone(eye, angle + side * 0.9, 0.2), half(side, share * 0.36))
  }
}

function pyramid(boxes: Boxes, { sides, centre, radius, turn }: Tile, colour: string, tone: Tone) {
  const step = (2 * Math.PI) / sides
  for (const at of range(sides)) {
    const corner = (more: number): Point => polar(centre, radius, turn + (at + more) * step)
    const direction = turn + (at + 0.5) * step
    boxes.base.add(tone(colour, direction, 0.3), polygon(centre, corner(0), corner(1)))
    boxes.inner.add(
      tone(colour, direction, -0.2),
      polygon(centre, between(centre, corner(0), 0.5), between(centre, corner(1), 0.5)),
    )
  }
}

import type { Palette } from './colours'
import {
  groundOf,
  painterOf,
  rosetteLooksOf,
  strapOf,
  type Finish,
  type Painter,
  type Strap,
} from './finishes'
import type { Random } from './random'
import { rosette, rosetteLayers } from './rosette'
import { bowTieOrnament, ornamentOf, type Ornament } from './strapwork'
import { canvas, line, paintBox, path, polygon, stroke, type Point } from './svg'
import { tilingOf, type TilingName } from './tilings'

/** `edges` is how long a tile's side may be, `contacts` the angles at which strands may leave it, in degrees. */
type Design = {
  tiling: TilingName
  edges: [number, number]
  contacts: [number, number]
  depths: Record<number, number>
}

const designs = {
  eight: { tiling: '4.8.8', edges: [120, 190], contacts: [52, 64], depths: { 8: 3, 4: 1 } },
  lattice: { tiling: '4.8.8', edges: [120, 180], contacts: [38, 45], depths: { 8: 2, 4: 1 } },
  khatam: { tiling: '4.8.8', edges: [130, 210], contacts: [66, 68], depths: { 8: 2, 4: 1 } },
  dodecagon: { tiling: '3.12.12', edges: [110, 150], contacts: [58, 70], depths: { 12: 4, 3: 1 } },
  ten: { tiling: 'decagons', edges: [120, 170], contacts: [54, 54], depths: { 10: 3 } },
  tenfold: { tiling: 'decagons', edges: [105, 140], contacts: [54, 54], depths: { 10: 4 } },
} satisfies Record<string, Design>

export type DesignName = keyof typeof designs

/** A star pattern of one design in one finish. */
export function strapwork(name: DesignName, finish: Finish, random: Random, palette: Palette): string {
  const design: Design = designs[name]
  const edge = random.between(...design.edges)
  const contact = (random.between(...design.contacts) * Math.PI) / 180
  const offset: Point = [random.between(-0.4, 0.4), random.between(-0.3, 0.3)]
  const rotation = random.pick([0, 0, Math.PI / 12, Math.PI / 8, -0.14, 0.3])
  const tiling = tilingOf(design.tiling, edge, rotation, offset)
  const faces = paintBox()
  const flowers = rosetteLayers()
  const rosetteLooks = rosetteLooksOf(finish, random, palette)
  const paint = painterOf(finish, random, palette)
  const strands: Point[][] = []
  const crossings: [Point, Point][] = []
  for (const tile of tiling.tiles) {
    const ornament = ornamentOf(tile, contact, design.depths[tile.sides] ?? 1)
    paintFaces(faces, ornament, tile.sides, paint)
    if (tile.sides >= 8) rosette(flowers, ornament.heart, tile.centre, rosetteLooks)
    strands.push(...ornament.strands)
    crossings.push(...ornament.crossings)
  }
  for (const tie of tiling.bowTies) {
    const ornament = bowTieOrnament(tie, contact)
    for (const face of ornament.faces) faces.add(paint('heart', 3), polygon(...face))
    strands.push(...ornament.strands)
  }
  const ground = `<rect width="${canvas.width}" height="${canvas.height}" fill="${groundOf(finish, palette)}"/>`
  return (
    ground +
    faces +
    Object.values(flowers).join('') +
    straps(finish, strands, crossings, edge, palette, random)
  )
}

function paintFaces(faces: ReturnType<typeof paintBox>, ornament: Ornament, sides: number, paint: Painter) {
  for (const corner of ornament.corners) faces.add(paint('corner', 0), polygon(...corner))
  ornament.rings.forEach((ring, at) => {
    for (const kite of ring) faces.add(paint('ring', at), polygon(...kite))
  })
  faces.add(paint('heart', sides), polygon(...ornament.heart))
}

/** The strands as bands with rims, a shadow where they stand proud, woven over and under at every crossing. */
function straps(
  finish: Finish,
  strands: Point[][],
  crossings: [Point, Point][],
  edge: number,
  palette: Palette,
  random: Random,
) {
  const strap = strapOf(finish, edge, palette, random)
  const rimmed = strap.width + 2 * strap.rimWidth
  const all = strands.map((points) => line(...points)).join('')
  const cast = `<g transform="translate(${(edge * 0.035).toFixed(1)} ${(edge * 0.06).toFixed(1)})">${path(all, stroke('#000000', rimmed, strap.shadow))}</g>`
  const bands = path(all, stroke(strap.rim, rimmed)) + path(all, stroke(strap.band, strap.width))
  const woven = strap.rimWidth > 0 ? weave(crossings, strap, rimmed) : ''
  const shine = path(all, stroke(palette.light, Math.max(1, strap.width * 0.12), strap.shine))
  const lit = `<g transform="translate(${(-strap.width * 0.22).toFixed(1)} ${(-strap.width * 0.28).toFixed(1)})">${shine}</g>`
  return (strap.shadow ? cast : '') + bands + woven + (strap.shine ? lit : '')
}

function weave(crossings: [Point, Point][], strap: Strap, rimmed: number) {
  const piece = (half: number) =>
    crossings
      .map(([[x, y], [dx, dy]]) => line([x - dx * half, y - dy * half], [x + dx * half, y + dy * half]))
      .join('')
  const half = rimmed * 0.62
  return (
    path(piece(half), stroke(strap.rim, rimmed)) + path(piece(half * 1.12), stroke(strap.band, strap.width))
  )
}

import { canvas, polar, range, type Point } from './svg'

/** A tile: a regular polygon, given by the direction of its first corner. */
export type Tile = { sides: number; centre: Point; radius: number; turn: number }
/** The tile that is left between ten-sided ones: two kites that meet at their waists. */
export type BowTie = { corners: Point[] }
export type Tiling = { tiles: Tile[]; bowTies: BowTie[]; edge: number }
export type TilingName = '4.8.8' | '3.12.12' | 'decagons'

const turn = 2 * Math.PI
const degrees = (angle: number) => (angle * Math.PI) / 180
const radiusOf = (sides: number, edge: number) => edge / (2 * Math.sin(Math.PI / sides))
const apothemOf = (sides: number, edge: number) => edge / (2 * Math.tan(Math.PI / sides))

type Cell = (centre: Point, first: Point, second: Point) => { tiles: Tile[]; bowTies?: BowTie[] }
type Lattice = { pitch: number; angle: number; cell: Cell }

/** A tiling over the whole canvas, turned and moved. `edge` is the length all its tiles' sides share. */
export function tilingOf(name: TilingName, edge: number, rotation: number, offset: Point): Tiling {
  const { pitch, angle, cell } = lattices[name](edge, rotation)
  const first = polar([0, 0], pitch, rotation)
  const second = polar([0, 0], pitch, rotation + angle)
  const middle: Point = [canvas.width / 2 + offset[0] * pitch, canvas.height / 2 + offset[1] * pitch]
  const reach = Math.hypot(canvas.width, canvas.height) / 2 + pitch * 1.5
  const steps = Math.ceil((reach / pitch) * 1.5) + 1
  const tiling: Tiling = { tiles: [], bowTies: [], edge }
  for (const i of range(2 * steps + 1))
    for (const j of range(2 * steps + 1)) {
      const [a, b] = [i - steps, j - steps]
      const centre: Point = [
        middle[0] + a * first[0] + b * second[0],
        middle[1] + a * first[1] + b * second[1],
      ]
      if (isNear(centre, pitch * 1.6)) {
        const made = cell(centre, first, second)
        tiling.tiles.push(...made.tiles)
        tiling.bowTies.push(...(made.bowTies ?? []))
      }
    }
  return tiling
}

const isNear = ([x, y]: Point, margin: number) =>
  x > -margin && y > -margin && x < canvas.width + margin && y < canvas.height + margin

const plus = ([x, y]: Point, [dx, dy]: Point, share = 1): Point => [x + dx * share, y + dy * share]

const regular =
  (edge: number, rotation: number) =>
  (sides: number, centre: Point, firstCorner: number): Tile => ({
    sides,
    centre,
    radius: radiusOf(sides, edge),
    turn: rotation + degrees(firstCorner),
  })

/** The two middles of a rhombic cell's triangles. */
const thirds = (centre: Point, first: Point, second: Point): [Point, Point] => {
  const both: Point = [first[0] + second[0], first[1] + second[1]]
  return [plus(centre, both, 1 / 3), plus(centre, both, 2 / 3)]
}

const lattices: Record<TilingName, (edge: number, rotation: number) => Lattice> = {
  '4.8.8': (edge, rotation) => {
    const tile = regular(edge, rotation)
    const cell: Cell = (centre, first, second) => ({
      tiles: [tile(8, centre, 22.5), tile(4, plus(plus(centre, first, 0.5), second, 0.5), 0)],
    })
    return { pitch: 2 * apothemOf(8, edge), angle: turn / 4, cell }
  },
  '3.12.12': (edge, rotation) => {
    const tile = regular(edge, rotation)
    const cell: Cell = (centre, first, second) => {
      const [one, two] = thirds(centre, first, second)
      return { tiles: [tile(12, centre, 15), tile(3, one, 30), tile(3, two, 90)] }
    }
    return { pitch: 2 * apothemOf(12, edge), angle: turn / 6, cell }
  },
  decagons: (edge, rotation) => {
    const tile = regular(edge, rotation)
    const radius = radiusOf(10, edge)
    const at = (centre: Point, angle: number) => polar(centre, radius, rotation + degrees(angle))
    const cell: Cell = (centre, first, second) => {
      const [right, up] = [plus(centre, first), plus(centre, second)]
      const far = plus(right, second)
      const corners = [
        at(centre, 54),
        at(centre, 18),
        at(right, 126),
        at(far, 234),
        at(far, 198),
        at(up, 306),
      ]
      return { tiles: [tile(10, centre, 18)], bowTies: [{ corners }] }
    }
    return { pitch: 2 * apothemOf(10, edge), angle: degrees(72), cell }
  },
}

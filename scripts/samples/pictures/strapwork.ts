import { between, meeting, polar, range, type Point } from './svg'
import type { BowTie, Tile } from './tilings'

/** What a tile holds: its faces, from the rim inwards, and the strands that part them. */
export type Ornament = {
  corners: Point[][]
  /** The kites of each ring, the outermost first. */
  rings: Point[][][]
  heart: Point[]
  strands: Point[][]
  /** Where two strands cross, and a short piece of the one that lies above. */
  crossings: [Point, Point][]
}

/**
 * Hankin's construction: from the middle of every side two rays go in at the same angle, so that they run on into the
 * neighbouring tile; where rays meet they bend. `depth` says at which meeting.
 */
export function ornamentOf({ sides, centre, radius, turn }: Tile, contact: number, depth: number): Ornament {
  const step = (2 * Math.PI) / sides
  const apothem = radius * Math.cos(step / 2)
  const reach = range(depth + 1).map(
    (k) => (apothem * Math.cos(contact)) / Math.cos(contact - (k * step) / 2),
  )
  /** The k-th meeting of side i's ray with the one of the side k further on. */
  const meets = (k: number, i: number): Point =>
    polar(centre, reach[k] ?? 0, turn + step / 2 + i * step + (k * step) / 2)
  const each = <Value>(make: (i: number) => Value) => range(sides).map(make)
  const rings = range(depth - 1).map((k) =>
    each((i) => [meets(k, i + 1), meets(k + 1, i + 1), meets(k + 2, i), meets(k + 1, i)]),
  )
  return {
    corners: each((i) => [
      polar(centre, radius, turn + i * step),
      meets(0, i - 1),
      meets(1, i - 1),
      meets(0, i),
    ]),
    rings,
    heart: each((i) => [meets(depth - 1, i), meets(depth, i)]).flat(),
    strands: each((i) => [meets(0, i), meets(depth, i), meets(0, i + depth)]),
    crossings: each((i) => range(depth).map((k) => overlap(meets, k, i, depth))).flat(),
  }
}

/** A strand goes over and under by turns if the left ray lies above at every even meeting and below at every odd one. */
function overlap(
  meets: (k: number, i: number) => Point,
  k: number,
  i: number,
  depth: number,
): [Point, Point] {
  const here = meets(k, i)
  const end = k % 2 === 0 ? meets(depth, i) : meets(depth, i + k - depth)
  const start = k % 2 === 0 ? meets(0, i) : meets(0, i + k)
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
  const length = Math.hypot(dx, dy) || 1
  const direction: Point = [dx / length, dy / length]
  return [here, direction]
}

/** The same in the tile between decagons: the rays at its narrow corners meet, the others meet at the waist. */
export function bowTieOrnament(
  { corners }: BowTie,
  contact: number,
): { faces: Point[][]; strands: Point[][] } {
  const at = (i: number): Point => corners[((i % 6) + 6) % 6] ?? [0, 0]
  const middle = (i: number) => between(at(i), at(i + 1), 0.5)
  const isClockwise = area(corners) > 0
  const ray = (i: number, forward: boolean): Point => {
    const [a, b] = [at(i), at(i + 1)]
    const along = Math.atan2(b[1] - a[1], b[0] - a[0])
    const inwards = isClockwise ? 1 : -1
    return polar(middle(i), 1, forward ? along + inwards * contact : along + Math.PI - inwards * contact)
  }
  const join = (i: number, j: number) => meeting(middle(i), ray(i, true), middle(j), ray(j, false))
  const end = (i: number) => [
    middle(i),
    join(i, i + 1),
    middle(i + 1),
    join(i + 1, i - 1),
    middle(i - 1),
    join(i - 1, i),
  ]
  const pairs = [
    [0, 1],
    [5, 0],
    [3, 4],
    [2, 3],
    [1, 5],
    [4, 2],
  ] as const
  return {
    faces: [end(0), end(3)],
    strands: pairs.map(([i, j]) => [middle(i), join(i, j), middle(j)]),
  }
}

const area = (corners: Point[]) =>
  corners.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

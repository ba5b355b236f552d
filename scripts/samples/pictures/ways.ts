import type { Point } from './svg'
import type { Terrain } from './terrain'

/** How hard it is to go from one height to another. */
export type Cost = (from: number, to: number) => number

const step = 4

/** The easiest way over the land, as a river or a road takes it; points are shares of the map's width and height. */
export function easiestWay(
  land: Terrain,
  from: Point,
  isGoal: (at: Point, height: number) => boolean,
  cost: Cost,
): Point[] {
  const [columns, rows] = [Math.floor(land.columns / step), Math.floor(land.rows / step)]
  const place = (node: number): Point => [
    (node % columns) / (columns - 1),
    Math.floor(node / columns) / (rows - 1),
  ]
  const height = (node: number) => land.at(...place(node))
  const start = Math.round(from[1] * (rows - 1)) * columns + Math.round(from[0] * (columns - 1))
  const best = new Map([[start, 0]])
  const cameFrom = new Map<number, number>()
  const open = [start]
  while (open.length > 0) {
    const node = takeCheapest(open, best)
    if (isGoal(place(node), height(node))) return trace(node, cameFrom).map(place)
    for (const next of neighbours(node, columns, rows)) {
      const isDiagonal =
        next % columns !== node % columns && Math.floor(next / columns) !== Math.floor(node / columns)
      const total = (best.get(node) ?? 0) + cost(height(node), height(next)) * (isDiagonal ? Math.SQRT2 : 1)
      if (total >= (best.get(next) ?? Infinity)) continue
      best.set(next, total)
      cameFrom.set(next, node)
      open.push(next)
    }
  }
  return []
}

function takeCheapest(open: number[], best: Map<number, number>) {
  let cheapest = 0
  for (let at = 1; at < open.length; at++)
    if ((best.get(open[at] ?? 0) ?? Infinity) < (best.get(open[cheapest] ?? 0) ?? Infinity)) cheapest = at
  const node = open[cheapest] ?? 0
  open[cheapest] = open.at(-1) ?? 0
  open.pop()
  return node
}

function neighbours(node: number, columns: number, rows: number) {
  const [x, y] = [node % columns, Math.floor(node / columns)]
  const found: number[] = []
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++)
      if ((dx || dy) && x + dx >= 0 && x + dx < columns && y + dy >= 0 && y + dy < rows)
        found.push((y + dy) * columns + x + dx)
  return found
}

function trace(node: number, cameFrom: Map<number, number>) {
  const way = [node]
  for (let at = cameFrom.get(node); at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}

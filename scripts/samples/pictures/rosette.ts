import { circle, polar, paintBox, polygon, range, type Point } from './svg'

type Layers = ReturnType<typeof rosetteLayers>

/** What lies on what, over the whole picture. */
export const rosetteLayers = () => ({
  petals: paintBox(),
  ground: paintBox(),
  eye: paintBox(),
  dot: paintBox(),
})

/** A flower of as many petals as the star has points, drawn into its heart. */
export function rosette(
  layers: Layers,
  heart: Point[],
  centre: Point,
  [petals, ground, eye]: [string, string, string],
) {
  const points = heart.length / 2
  const far = heart.map(([x, y]) => Math.hypot(x - centre[0], y - centre[1]))
  const [reach, waist] = [Math.min(...far), Math.max(...far)]
  const start = startOf(heart, centre)
  const step = Math.PI / points
  const star = (outer: number, inner: number, turn: number) =>
    polygon(...range(points * 2).map((at) => polar(centre, at % 2 ? inner : outer, start + turn + at * step)))
  const size = Math.min(reach, waist * 0.92)
  layers.petals.add(petals, star(size * 0.84, size * 0.6, 0))
  layers.ground.add(ground, star(size * 0.56, size * 0.36, step))
  layers.eye.add(eye, star(size * 0.3, size * 0.19, 0))
  layers.dot.add(ground, circle(centre, size * 0.09))
}

/** The direction of a point of the heart that lies nearest: the petals look there. */
function startOf(heart: Point[], centre: Point) {
  const [x, y] = heart.reduce((best, point) =>
    Math.hypot(point[0] - centre[0], point[1] - centre[1]) >
    Math.hypot(best[0] - centre[0], best[1] - centre[1]) + 0.01
      ? point
      : best,
  )
  return Math.atan2(y - centre[1], x - centre[0])
}

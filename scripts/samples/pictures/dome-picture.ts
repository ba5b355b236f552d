import { mix, shade, type Palette } from './colours'
import type { Random } from './random'
import { canvas, circle, fill, paintBox, path, polar, polygon, range, stroke, type Point } from './svg'

/** The inside of a dome seen from below: rings of lozenges that grow from the oculus outwards, each half in shadow. */
export function dome(random: Random, palette: Palette): string {
  const { deep, main, mid, accent, light } = palette
  const petals = random.pick([16, 20, 24, 28, 32])
  const centre: Point = [canvas.width * random.between(0.3, 0.7), canvas.height * random.between(0.35, 0.62)]
  const growth = 1 + random.between(2.6, 3.6) / petals
  const eye = random.between(58, 92)
  const radius = (ring: number) => eye * growth ** ring
  const rings = Math.ceil(Math.log(1600 / eye) / Math.log(growth))
  const step = (2 * Math.PI) / petals
  const sun = random.between(0, 2 * Math.PI)
  const box = paintBox()
  for (const ring of range(rings))
    for (const at of range(petals)) {
      const angle = (at + (ring % 2) / 2) * step
      const corner = (to: number, turn: number) => polar(centre, radius(to), angle + turn)
      const base = ring % 4 === 3 ? accent : ring % 2 ? mix(mid, light, 0.35) : mix(main, mid, 0.25)
      const lit = Math.round(Math.cos(angle - sun) * 4) / 4
      const tone = (by: number) => fill(shade(mix(base, deep, ring / rings / 2.4), lit * 0.14 + by))
      const [inner, outer] = [corner(ring, 0), corner(ring + 2, 0)]
      const [left, right] = [corner(ring + 1, -step / 2), corner(ring + 1, step / 2)]
      box.add(tone(0.07), polygon(inner, left, outer))
      box.add(tone(-0.12), polygon(inner, outer, right))
      box.add(
        inset(ring, deep),
        lozenge(centre, angle, radius(ring), radius(ring + 1), radius(ring + 2), step),
      )
    }
  return (
    `<rect width="${canvas.width}" height="${canvas.height}" fill="${deep}"/>` +
    box +
    path(circle(centre, eye), fill(mix(light, accent, 0.15))) +
    path(circle(centre, eye * 0.86), stroke(main, 5)) +
    path(sunburst(centre, eye * 0.74, petals / 2), fill(main)) +
    path(circle(centre, eye * 0.16), fill(light))
  )
}

const inset = (ring: number, deep: string) => stroke(deep, ring % 2 ? 1.6 : 2.4, 0.5)

/** A smaller lozenge inside, as the tile-setters outline them. */
function lozenge(centre: Point, angle: number, near: number, middle: number, far: number, step: number) {
  const pull = (radius: number) => middle + (radius - middle) * 0.68
  const side = (turn: number) => polar(centre, middle, angle + turn * 0.34 * step)
  return polygon(polar(centre, pull(near), angle), side(-1), polar(centre, pull(far), angle), side(1))
}

const sunburst = (centre: Point, radius: number, points: number) =>
  polygon(
    ...range(points * 2).map((at) => polar(centre, at % 2 ? radius * 0.62 : radius, (at * Math.PI) / points)),
  )

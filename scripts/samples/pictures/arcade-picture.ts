import { mix, type Palette } from './colours'
import type { Random } from './random'
import { canvas, fill, paintBox, path, polygon, range, type Point } from './svg'

/** Arches behind arches into the distance, their stones by turns dark and light (ablaq). */
export function arcade(random: Random, palette: Palette): string {
  const { deep, main, light, accent } = palette
  const vanishing: Point = [
    canvas.width * random.between(0.4, 0.6),
    canvas.height * random.between(0.56, 0.64),
  ]
  const [depth, shape] = [random.whole(5, 7), random.pick([0.62, 0.8, 1.05])]
  const stones = random.pick([15, 19, 23])
  const box = [sky(mix(light, accent, 0.25), mix(light, '#ffffff', 0.3), vanishing)]
  for (const at of range(depth).reverse()) {
    const scale = 0.15 * 1.56 ** (depth - 1 - at) * (7 / depth) ** 1.6
    const haze = at / depth
    const wall = mix(mix(main, deep, 0.35), light, haze * 0.62)
    const pale = mix(mix(light, accent, 0.22), mix(main, light, 0.75), haze * 0.8)
    box.push(wallWithArch({ vanishing, scale, shape, stones, wall, pale, deep, haze }))
  }
  return box.join('')
}

type Wall = {
  vanishing: Point
  scale: number
  shape: number
  stones: number
  wall: string
  pale: string
  deep: string
  haze: number
}

function wallWithArch({ vanishing: [x, y], scale, shape, stones, wall, pale, deep, haze }: Wall) {
  const at = (u: number, v: number): Point => [x + u * 620 * scale, y + v * 620 * scale]
  const curve = (radius: number, share: number): Point => {
    const angle = Math.PI * share
    const pointed = 1 + 0.16 * shape * Math.exp(-(((share - 0.5) / 0.12) ** 2))
    return at(-Math.cos(angle) * radius, -0.35 - Math.sin(angle) * radius * pointed)
  }
  const opening = (radius: number) => [
    at(-radius, 0.98),
    ...range(41).map((step) => curve(radius, step / 40)),
    at(radius, 0.98),
  ]
  const frame = polygon(at(-9, -9), at(9, -9), at(9, 9), at(-9, 9))
  const floor = polygon(at(-9, 0.98), at(9, 0.98), at(9, 9), at(-9, 9))
  return (
    path(frame + polygon(...opening(0.8)), `${fill(wall)} fill-rule="evenodd"`) +
    path(floor, fill(mix(pale, deep, 0.3 + 0.3 * (1 - haze)))) +
    masonry(at, curve, stones, fill(pale), fill(mix(wall, deep, 0.25 * (1 - haze)))) +
    path(
      polygon(...opening(0.8)) + polygon(...opening(0.765)),
      `${fill(deep, 0.55 * (1 - haze * 0.6))} fill-rule="evenodd"`,
    ) +
    path(
      polygon(at(-0.8, 0.98), at(0.8, 0.98), at(1.25, 1.4), at(-0.5, 1.4)),
      fill(mix(pale, '#ffffff', 0.5), 0.35),
    )
  )
}

/** The stones around an opening, by turns: those of the arch, then those of its two posts. */
function masonry(
  at: (u: number, v: number) => Point,
  curve: (radius: number, share: number) => Point,
  stones: number,
  pale: string,
  dark: string,
) {
  const box = paintBox()
  for (const stone of range(stones)) {
    const corners = (radius: number) => range(5).map((step) => curve(radius, (stone + step / 4) / stones))
    box.add(stone % 2 ? dark : pale, polygon(...corners(0.8), ...corners(1.12).reverse()))
  }
  for (const course of range(9)) {
    const [top, low] = [-0.35 + course * 0.148, -0.35 + (course + 1) * 0.148]
    for (const side of [-1, 1]) {
      const post = polygon(
        at(side * 1.12, top),
        at(side * 0.8, top),
        at(side * 0.8, low),
        at(side * 1.12, low),
      )
      box.add(course % 2 ? pale : dark, post)
    }
  }
  return box.toString()
}

function sky(low: string, high: string, [x, y]: Point) {
  const at = `cx="${(x / canvas.width).toFixed(2)}" cy="${(y / canvas.height).toFixed(2)}"`
  const stops = `<stop offset="0" stop-color="${high}"/><stop offset="1" stop-color="${low}"/>`
  return `<radialGradient id="sky" ${at} r=".3">${stops}</radialGradient><rect width="${canvas.width}" height="${canvas.height}" fill="url(#sky)"/>`
}

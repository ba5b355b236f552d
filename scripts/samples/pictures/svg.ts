export type Point = readonly [x: number, y: number]

export const canvas = { width: 1600, height: 1067 }

export const polar = ([x, y]: Point, radius: number, angle: number): Point => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
]

export const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
]

/** Where the line through a towards b meets the line through c towards d; a itself where they are parallel. */
export function meeting(a: Point, b: Point, c: Point, d: Point): Point {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const cross = rx * sy - ry * sx
  if (Math.abs(cross) < 1e-9) return a
  return between(a, b, ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross)
}

const place = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
export const line = (...points: Point[]) => `M${points.map(place).join('L')}`
export const polygon = (...points: Point[]) => `${line(...points)}Z`
export const circle = ([x, y]: Point, r: number) =>
  `M${place([x - r, y])}a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(2 * r).toFixed(1)} 0a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(-2 * r).toFixed(1)} 0Z`
export const range = (count: number) => Array.from({ length: Math.max(0, count) }, (_, at) => at)

export const path = (d: string, attributes: string) => (d ? `<path d="${d}" ${attributes}/>` : '')

export const fill = (colour: string, opacity = 1) =>
  `fill="${colour}"${opacity < 1 ? ` fill-opacity="${opacity.toFixed(2)}"` : ''}`
export const stroke = (colour: string, width: number, opacity = 1) =>
  `fill="none" stroke="${colour}" stroke-width="${width.toFixed(2)}" stroke-linejoin="round"${opacity < 1 ? ` stroke-opacity="${opacity.toFixed(2)}"` : ''}`

/** What is drawn on the canvas comes out as wide as the widest rendition: more would be thrown away at once. */
export const document = (body: string, { width, height } = canvas, share = 0.8) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * share)}" height="${Math.round(height * share)}" viewBox="0 0 ${width} ${height}">${body}</svg>`

/** Paths gathered by their look, so that ten thousand tiles are a few dozen elements. */
export function paintBox() {
  const looks = new Map<string, string[]>()
  return {
    add: (look: string, d: string) => {
      const paths = looks.get(look)
      if (paths) paths.push(d)
      else looks.set(look, [d])
    },
    toString: () => [...looks].map(([look, paths]) => path(paths.join(''), look)).join(''),
  }
}

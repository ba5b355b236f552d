import { mix } from './colours'
import type { Random } from './random'
import { canvas, circle, fill, path, polar, polygon, range, stroke, type Point } from './svg'
import { terrain, type Terrain } from './terrain'
import { easiestWay } from './ways'

/** Raw pixels, three bytes each. */
export type Ground = { data: Buffer; width: number; height: number }
type Rgb = readonly [number, number, number]
type MapColours = { land: Rgb[]; sea: Rgb[]; coast: string; water: string; road: string; ink: string }

const looks: [MapColours, ...MapColours[]] = [
  {
    land: [
      [244, 239, 226],
      [233, 224, 201],
      [214, 199, 168],
      [188, 168, 136],
      [222, 214, 202],
    ],
    sea: [
      [205, 224, 222],
      [178, 209, 207],
      [146, 189, 188],
    ],
    coast: '#3f7f7c',
    water: '#6fa9a8',
    road: '#b4533a',
    ink: '#16393a',
  },
  {
    land: [
      [236, 240, 226],
      [217, 226, 198],
      [193, 205, 165],
      [170, 172, 133],
      [224, 222, 208],
    ],
    sea: [
      [208, 222, 234],
      [181, 203, 223],
      [148, 178, 207],
    ],
    coast: '#46698a',
    water: '#7a9fc2',
    road: '#8d5a2c',
    ink: '#1d2f42',
  },
  {
    land: [
      [57, 68, 66],
      [68, 80, 74],
      [86, 95, 83],
      [112, 116, 99],
      [150, 148, 130],
    ],
    sea: [
      [24, 42, 49],
      [19, 34, 42],
      [14, 26, 34],
    ],
    coast: '#7fb3ad',
    water: '#4f8f90',
    road: '#e0b15c',
    ink: '#f1ead8',
  },
  {
    land: [
      [246, 234, 218],
      [238, 217, 190],
      [222, 190, 156],
      [196, 155, 122],
      [230, 208, 190],
    ],
    sea: [
      [216, 222, 224],
      [190, 201, 207],
      [160, 176, 186],
    ],
    coast: '#6b7f8a',
    water: '#8aa2ae',
    road: '#7a3b52',
    ink: '#38242c',
  },
]

/** A locator map of a country that does not exist: relief, coast, rivers, roads, towns and the place itself. */
export function mapPicture(random: Random): { ground: Ground; over: string } {
  const colours = random.pick(looks)
  const land = terrain(random, random.pick([0.02, 0.28, 0.34, 0.42]))
  const pin = landNear(land, [random.between(0.36, 0.64), random.between(0.38, 0.62)])
  const towns = range(6).map(() => landNear(land, [random.between(0.06, 0.94), random.between(0.08, 0.92)]))
  const rivers = range(3).map(() => river(land, highest(land, random)))
  const roads = towns.slice(0, 5).map((town) => road(land, town, pin))
  const rivulets = rivers.map((way) => curve(way)).join('')
  const network = roads.map((way) => curve(way)).join('')
  const over =
    graticule(colours.ink) +
    path(rivulets, `${stroke(colours.water, 6)} stroke-linecap="round"`) +
    path(network, `${stroke(mix(colours.ink, '#ffffff', 0.92), 8, 0.7)} stroke-linecap="round"`) +
    path(network, `${stroke(colours.road, 4)} stroke-linecap="round"`) +
    towns.map((town) => dot(town, colours)).join('') +
    marker(pin, colours) +
    compass(colours.ink)
  return { ground: relief(land, colours), over }
}

const onCanvas = ([x, y]: Point): Point => [x * canvas.width, y * canvas.height]

/** The nearest dry place in ever wider circles. */
function landNear(land: Terrain, from: Point): Point {
  for (const ring of range(40))
    for (const turn of range(16)) {
      const [x, y] = polar(from, ring * 0.015, (turn * Math.PI) / 8)
      if (x > 0.04 && x < 0.96 && y > 0.05 && y < 0.95 && land.at(x, y) > 0.05) return [x, y]
    }
  return from
}

function highest(land: Terrain, random: Random): Point {
  const places = range(24).map((): Point => [random.between(0.05, 0.95), random.between(0.05, 0.95)])
  return places.reduce((best, place) => (land.at(...place) > land.at(...best) ? place : best))
}

const isAtEdge = ([x, y]: Point) => x <= 0 || y <= 0 || x >= 1 || y >= 1

const river = (land: Terrain, source: Point) =>
  easiestWay(
    land,
    source,
    (at, height) => height < -0.02 || isAtEdge(at),
    (from, to) => 0.02 + Math.max(0, to) + Math.max(0, to - from) * 60,
  )

const road = (land: Terrain, from: Point, to: Point) =>
  easiestWay(
    land,
    from,
    (at) => Math.hypot(at[0] - to[0], at[1] - to[1]) < 0.014,
    (here, there) => 0.25 + Math.abs(there - here) * 9 + (there < 0 ? 6 : 0),
  ).concat([to])

/** Every other point, joined by curves through the middles: what was a staircase becomes a bend. */
function curve(way: Point[]) {
  const kept = way.filter((_, at) => at % 2 === 0 || at === way.length - 1).map(onCanvas)
  const text = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
  return kept
    .map((point, at) => {
      if (at === 0) return `M${text(point)}`
      const next = kept[at + 1]
      if (!next) return `L${text(point)}`
      return `Q${text(point)} ${text([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`
    })
    .join('')
}

function dot(at: Point, { ink }: MapColours) {
  const place = onCanvas(at)
  return path(circle(place, 11), fill('#ffffff', 0.9)) + path(circle(place, 7.5), fill(ink))
}

function marker(at: Point, { ink }: MapColours) {
  const [x, y] = onCanvas(at)
  const rings = [120, 84].map((r) => path(circle([x, y], r), fill('#b3121d', 0.1))).join('')
  const drop = `M${x} ${y}C${x - 14} ${y - 34} ${x - 46} ${y - 58} ${x - 46} ${y - 96}A46 46 0 1 1 ${x + 46} ${y - 96}C${x + 46} ${y - 58} ${x + 14} ${y - 34} ${x} ${y}Z`
  const shadow = `<ellipse cx="${x + 14}" cy="${y + 3}" rx="32" ry="11" fill="${ink}" fill-opacity=".35"/>`
  return (
    rings +
    shadow +
    path(drop, `${fill('#b3121d')} stroke="#fff" stroke-width="5"`) +
    path(circle([x, y - 97], 17), fill('#ffffff'))
  )
}

function graticule(ink: string) {
  const meridians = range(5).map((at) => `M${at * 400 - 40} 0Q${at * 400} 534 ${at * 400 - 40} 1067`)
  const parallels = range(4).map((at) => `M0 ${at * 330 + 60}Q800 ${at * 330 + 30} 1600 ${at * 330 + 60}`)
  return path([...meridians, ...parallels].join(''), stroke(ink, 1.4, 0.16))
}

function compass(ink: string) {
  const centre: Point = [1510, 975]
  const star = polygon(
    ...range(8).map((at) => polar(centre, at % 2 ? 11 : at === 6 ? 56 : 36, (at * Math.PI) / 4)),
  )
  return path(circle(centre, 46), stroke(ink, 2, 0.45)) + path(star, fill(ink, 0.8))
}

/** The ground itself, pixel by pixel: tinted by height, shaded by a sun in the north-west. */
function relief(land: Terrain, { land: ramp, sea, coast }: MapColours): Ground {
  const [width, height] = [Math.round(canvas.width * 0.8), Math.round(canvas.height * 0.8)]
  const pixels = Buffer.alloc(width * height * 3)
  const edge = [1, 3, 5].map((at) => parseInt(coast.slice(at, at + 2), 16))
  const shadeAt = hillshade(land)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / (width - 1), y / (height - 1)]
      const level = land.at(u, v)
      const isLand = level > 0
      const share = isLand
        ? Math.min(0.999, level ** 0.85) * (ramp.length - 1)
        : Math.min(0.999, Math.sqrt(-level * 3)) * (sea.length - 1)
      const scale = isLand ? ramp : sea
      const [low, high] = [scale[Math.floor(share)], scale[Math.floor(share) + 1]]
      const lit = isLand ? shadeAt(u, v) : 1
      const line = Math.max(0, 1 - Math.abs(level) / 0.007) * 0.85
      for (let channel = 0; channel < 3; channel++) {
        const [a, b] = [low?.[channel] ?? 0, high?.[channel] ?? 0]
        const ground = (a + (b - a) * (share % 1)) * lit
        pixels[(y * width + x) * 3 + channel] = Math.min(
          255,
          ground * (1 - line) + (edge[channel] ?? 0) * line,
        )
      }
    }
  return { data: pixels, width, height }
}

function hillshade(land: Terrain) {
  const lit = new Float32Array(land.columns * land.rows)
  const [dx, dy] = [1 / land.columns, 1 / land.rows]
  for (let row = 0; row < land.rows; row++)
    for (let column = 0; column < land.columns; column++) {
      const [u, v] = [column * dx, row * dy]
      const slope = land.at(u + dx, v) - land.at(u - dx, v) + land.at(u, v + dy) - land.at(u, v - dy)
      lit[row * land.columns + column] = 1 + Math.max(-0.3, Math.min(0.16, slope * 2.6))
    }
  return (u: number, v: number) => {
    const [x, y] = [
      Math.min(land.columns - 2, u * (land.columns - 1)),
      Math.min(land.rows - 2, v * (land.rows - 1)),
    ]
    const at = Math.floor(y) * land.columns + Math.floor(x)
    const [fx, fy] = [x % 1, y % 1]
    const upper = (lit[at] ?? 1) * (1 - fx) + (lit[at + 1] ?? 1) * fx
    const lower = (lit[at + land.columns] ?? 1) * (1 - fx) + (lit[at + land.columns + 1] ?? 1) * fx
    return upper * (1 - fy) + lower * fy
  }
}

import type { Random } from './random'
import { range, type Point } from './svg'

/** Heights on a grid: below 0 is water. */
export type Terrain = {
  columns: number
  rows: number
  heights: Float32Array
  at: (x: number, y: number) => number
}

const [columns, rows] = [400, 268]

/** Invented land: fractal noise on a slope, sunk so far that the wanted share of it is sea. */
export function terrain(random: Random, seaShare: number): Terrain {
  const noise = fractal(random)
  const warp = fractal(random)
  const [tilt, steepness] = [
    random.between(0, 2 * Math.PI),
    seaShare > 0.08 ? random.between(0.5, 0.85) : 0.12,
  ]
  const heights = new Float32Array(columns * rows)
  for (const row of range(rows))
    for (const column of range(columns)) {
      const [u, v] = [column / columns, (row / columns) * 1]
      const bend = 0.22 * warp(u * 2.2, v * 2.2)
      const slope = (u - 0.5) * Math.cos(tilt) + (v - 0.33) * Math.sin(tilt)
      const ridge = 1 - Math.abs(noise(u * 2.6 + bend, v * 2.6 + 7))
      heights[row * columns + column] =
        noise(u * 3 + bend, v * 3 - bend) * 0.62 + slope * steepness + ridge ** 3 * 0.3
    }
  const sea = quantile(heights, seaShare)
  const top = quantile(heights, 0.995)
  heights.forEach((height, at) => (heights[at] = (height - sea) / (top - sea)))
  const at = (x: number, y: number) => bilinear(heights, x * (columns - 1), y * (rows - 1))
  return { columns, rows, heights, at }
}

function bilinear(heights: Float32Array, x: number, y: number) {
  const left = Math.min(columns - 2, Math.max(0, Math.floor(x)))
  const top = Math.min(rows - 2, Math.max(0, Math.floor(y)))
  const [dx, dy] = [x - left, y - top]
  const start = top * columns + left
  const upper = (heights[start] ?? 0) * (1 - dx) + (heights[start + 1] ?? 0) * dx
  const lower = (heights[start + columns] ?? 0) * (1 - dx) + (heights[start + columns + 1] ?? 0) * dx
  return upper * (1 - dy) + lower * dy
}

function quantile(values: Float32Array, share: number) {
  const sorted = Float32Array.from(values).sort()
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

/** Six octaves of gradient noise, about -1 to 1. */
function fractal(random: Random) {
  const gradients = range(4096).map((): Point => {
    const angle = random.between(0, 2 * Math.PI)
    return [Math.cos(angle), Math.sin(angle)]
  })
  const corner = (ix: number, iy: number, dx: number, dy: number) => {
    const [gx, gy] = gradients[((ix * 73 + iy * 911) & 4095) >>> 0] ?? [0, 0]
    return gx * dx + gy * dy
  }
  const octave = (x: number, y: number) => {
    const [ix, iy] = [Math.floor(x), Math.floor(y)]
    const [dx, dy] = [x - ix, y - iy]
    const [u, v] = [dx * dx * dx * (dx * (dx * 6 - 15) + 10), dy * dy * dy * (dy * (dy * 6 - 15) + 10)]
    const upper = corner(ix, iy, dx, dy) * (1 - u) + corner(ix + 1, iy, dx - 1, dy) * u
    const lower = corner(ix, iy + 1, dx, dy - 1) * (1 - u) + corner(ix + 1, iy + 1, dx - 1, dy - 1) * u
    return (upper * (1 - v) + lower * v) * 1.5
  }
  return (x: number, y: number) => {
    let [sum, share, scale] = [0, 0.55, 1]
    for (let step = 0; step < 6; step++) {
      sum += octave(x * scale + step * 17, y * scale + step * 31) * share
      share *= 0.48
      scale *= 2.03
    }
    return sum
  }
}

import { mix, shade, type Palette } from './colours'
import type { Random } from './random'
import { fill } from './svg'

export type Finish = 'zellij' | 'inlay' | 'carved' | 'gilded'
export type Part = 'corner' | 'ring' | 'heart'
/** The look of a face: `at` is which ring it is in, or how many sides its tile has. */
export type Painter = (part: Part, at: number) => string
export type Strap = {
  width: number
  rim: string
  rimWidth: number
  band: string
  shadow: number
  shine: number
}

export function painterOf(finish: Finish, random: Random, palette: Palette): Painter {
  switch (finish) {
    case 'zellij':
      return glazed(palette.main, random, palette)
    case 'inlay':
      return glazed(palette.deep, random, palette)
    case 'carved':
      return sunk(palette)
    case 'gilded':
      return enamelled(random, palette)
  }
}

/** Two tiles' corners make one face: only what lies within a tile may vary. */
const joined = (colour: string) => `${fill(colour)} stroke="${colour}" stroke-width="1.5"`

/** No two hand-cut tiles have quite the same glaze. */
function glazed(corner: string, random: Random, { deep, main, mid, accent, light }: Palette): Painter {
  const rings = random.pick([
    [light, main, mid],
    [mid, light, main],
    [accent, main, light],
    [light, accent, main],
  ])
  const glaze = (colour: string) => fill(shade(colour, Math.round(random.between(-3, 3)) * 0.03))
  return (part, at) => {
    if (part === 'corner') return joined(corner)
    if (part === 'ring') return glaze(rings[at % 3] ?? main)
    if (at === 3) return glaze(accent)
    return glaze(at === 4 ? mid : deep)
  }
}

/** Stone or wood cut away to three depths. */
const sunk =
  ({ deep, main }: Palette): Painter =>
  (part, at) => {
    if (part === 'corner') return joined(mix(main, deep, 0.62))
    return fill(mix(main, deep, part === 'ring' ? 0.4 + 0.12 * (at % 2) : 0.75))
  }

const enamelled =
  (random: Random, { main, mid }: Palette): Painter =>
  (part, at) => {
    if (part === 'corner') return fill(main, 0.45)
    if (part === 'heart') return fill(mid, 0.22)
    return fill(at % 2 ? mid : main, 0.55 + 0.12 * Math.round(random.between(-1, 1)))
  }

/** The flower in a heart: petals, what parts them, and the eye. */
export function rosetteLooksOf(
  finish: Finish,
  random: Random,
  { deep, main, mid, accent, light }: Palette,
): [string, string, string] {
  switch (finish) {
    case 'zellij':
      return random.pick([
        [fill(accent), fill(deep), fill(light)],
        [fill(light), fill(main), fill(accent)],
        [fill(mid), fill(light), fill(main)],
      ])
    case 'inlay':
      return random.pick([
        [fill(light), fill(main), fill(accent)],
        [fill(accent), fill(deep), fill(light)],
      ])
    case 'carved':
      return [fill(mix(main, deep, 0.2)), fill(mix(main, deep, 0.6)), fill(mix(mid, light, 0.2))]
    case 'gilded':
      return [fill(accent, 0.9), fill(mix(deep, main, 0.5)), fill(accent)]
  }
}

export function groundOf(finish: Finish, { deep, main }: Palette) {
  if (finish === 'zellij') return main
  return finish === 'gilded' ? mix(deep, '#000000', 0.15) : mix(deep, main, 0.3)
}

const flat = { shadow: 0, shine: 0 }

/** The bands between the faces, for tiles with sides of this length. */
export function strapOf(finish: Finish, edge: number, palette: Palette, random: Random): Strap {
  const { deep, main, mid, accent, light } = palette
  const isBroad = random.chance(0.5)
  switch (finish) {
    case 'zellij':
      return {
        ...flat,
        width: edge * (isBroad ? 0.12 : 0.085),
        rim: deep,
        rimWidth: edge * 0.022,
        band: light,
      }
    case 'inlay': {
      const rim = mix(deep, '#000000', 0.3)
      return { ...flat, width: edge * 0.05, rim, rimWidth: edge * 0.016, band: accent, shadow: 0.3 }
    }
    case 'carved': {
      const band = isBroad ? mix(mid, light, 0.25) : mix(main, light, 0.3)
      const rim = mix(deep, main, 0.25)
      return { width: edge * 0.17, rim, rimWidth: edge * 0.02, band, shadow: 0.5, shine: 0.5 }
    }
    case 'gilded':
      return { ...flat, width: edge * 0.034, rim: deep, rimWidth: 0, band: accent, shadow: 0.6 }
  }
}

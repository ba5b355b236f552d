import sharp, { type Sharp } from 'sharp'
import { never } from '@/lib/result'
import { arcade } from './arcade-picture'
import { mix, palettes, type Palette } from './colours'
import { dome } from './dome-picture'
import { facets } from './facets-picture'
import type { Finish } from './finishes'
import { glass } from './glass-picture'
import { light, type LightName } from './light'
import { mapPicture } from './map-picture'
import { portrait, portraitCanvas, type Figure } from './portrait-picture'
import { hash, randomFor, type Random } from './random'
import { screen } from './screen-picture'
import { strapwork, type DesignName } from './strapwork-pictures'
import { document } from './svg'
import { weaving } from './weaving-picture'

export type PictureKind = 'pattern' | 'map' | 'portrait'
export type DrawingOptions = {
  /** The picture's number among its kind: neighbours then never share a construction, a palette or a light. */
  turn?: number
  /** Who is portrayed. */
  figure?: Figure
}

/** A picture for the sample content as JPEG bytes, 1280×854 or, for a portrait, 640×640; the same for the same name. */
export async function drawPicture(
  kind: PictureKind,
  name: string,
  options: DrawingOptions = {},
): Promise<Buffer> {
  const { turn = hash(name), figure = 'man' } = options
  const random = randomFor(`${kind} ${name}`)
  switch (kind) {
    case 'pattern':
      return jpeg(sharp(Buffer.from(document(pattern(turn, random)))))
    case 'map':
      return map(random)
    case 'portrait':
      return jpeg(
        sharp(
          Buffer.from(document(portrait(random, paletteAt(portraitPalettes, turn), figure), portraitCanvas)),
        ),
      )
    default:
      return never(kind)
  }
}

function map(random: Random) {
  const { ground, over } = mapPicture(random)
  const raw = { width: ground.width, height: ground.height, channels: 3 as const }
  return jpeg(sharp(ground.data, { raw }).composite([{ input: Buffer.from(document(over)) }]))
}

const jpeg = (picture: Sharp) =>
  picture.flatten().jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()

type Recipe = (random: Random, palette: Palette) => string
type PaletteName = keyof typeof palettes

const star =
  (design: DesignName, finish: Finish): Recipe =>
  (random, palette) =>
    strapwork(design, finish, random, palette)

/** In an order that sets far things side by side: eighteen pictures pass before a construction returns. */
const recipes: { draw: Recipe; isPale?: boolean; lights?: LightName[] }[] = [
  { draw: star('eight', 'zellij') },
  { draw: screen, lights: [] },
  { draw: star('tenfold', 'carved'), isPale: true },
  { draw: star('khatam', 'inlay') },
  { draw: dome, lights: ['raking', 'dusk'] },
  { draw: star('ten', 'gilded') },
  { draw: star('lattice', 'carved'), isPale: true },
  { draw: weaving, lights: ['raking', 'dusk'] },
  { draw: star('dodecagon', 'zellij') },
  { draw: star('tenfold', 'inlay') },
  { draw: arcade, lights: ['dusk'] },
  { draw: star('eight', 'carved'), isPale: true },
  { draw: star('khatam', 'zellij'), isPale: true },
  { draw: glass, lights: [] },
  { draw: star('dodecagon', 'gilded') },
  { draw: star('lattice', 'inlay') },
  { draw: facets, lights: ['raking', 'lamp', 'window'], isPale: true },
  { draw: star('ten', 'zellij'), isPale: true },
]

const pale: PaletteName[] = ['plaster', 'sand', 'dawn']
const dark = Object.keys(palettes).filter(
  (name): name is PaletteName => name in palettes && !pale.some((one) => one === name),
)
const portraitPalettes: PaletteName[] = [
  'petrol',
  'saffron',
  'lapis',
  'plaster',
  'cypress',
  'pomegranate',
  'turquoise',
  'walnut',
  'slate',
]
const everyLight: LightName[] = ['raking', 'window', 'lamp', 'dusk', 'blinds']

function pattern(turn: number, random: Random) {
  const recipe = recipes[turn % recipes.length] ?? { draw: dome }
  const round = Math.floor(turn / recipes.length)
  const names = recipe.isPale && (turn + round) % 2 === 0 ? pale : dark
  const place = names === pale ? turn + Math.floor(turn / 6) : turn * 5 + round * 3
  const palette = lively(paletteAt(names, place), random)
  const lights = recipe.lights ?? everyLight
  const fall = lights[(turn + round) % lights.length]
  return recipe.draw(random, palette) + (fall ? light(fall, random, palette) : '')
}

const paletteAt = (names: PaletteName[], at: number): Palette =>
  palettes[names[at % names.length] ?? 'petrol']

/** The same five colours a little nearer to one another or to their shadow: two pictures of one palette differ. */
function lively({ deep, main, mid, accent, light: bright }: Palette, random: Random): Palette {
  return {
    deep,
    main: mix(main, deep, random.between(0, 0.18)),
    mid: mix(mid, main, random.between(0, 0.25)),
    accent: mix(accent, bright, random.between(0, 0.2)),
    light: mix(bright, accent, random.between(0, 0.12)),
  }
}

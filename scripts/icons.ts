import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

/** Makes the site's icons in public/ from the mark: `npx tsx scripts/icons.ts`. Their outputs are committed. */
const target = new URL('../public/', import.meta.url)

const paper = '#ffffff'
const ink = '#16181d'
const accent = '#0b6663'
const dark = { paper: '#101317', ink: '#eceef2', accent: '#5cc8c0' }

type Drawing = {
  /** Of the side, how much the horizon takes. */
  share: number
  /** In units of the mark, whose horizon is 29 wide. */
  stroke: number
  /** Of the side, the roundness of the corners. */
  corner: number
  style?: string
}

const SIDE = 64
const HORIZON = 29

/**
 * The mark of components/document/wordmark.tsx on paper: a dome on its horizon, and the telescope that
 * looks out of its slit.
 */
function draw({ share, stroke, corner, style = '' }: Drawing) {
  const scale = (SIDE * share) / HORIZON
  const place = `translate(32 32) scale(${scale.toFixed(4)}) translate(-16 -18.2)`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${style}
<rect class="paper" width="${SIDE}" height="${SIDE}" rx="${SIDE * corner}" fill="${paper}"/>
<g transform="${place}" fill="none" stroke-linecap="round" stroke-width="${stroke}">
<path class="ink" d="M3.5 22.5a12.5 12.5 0 0 1 25 0" stroke="${ink}"/>
<path class="slit" d="m20 16.5 6.2-9.3" stroke="${paper}" stroke-width="${(stroke * 2.1).toFixed(2)}" stroke-linecap="butt"/>
<path class="accent" d="m16 22.5 9-13.5" stroke="${accent}" stroke-width="${(stroke * 1.13).toFixed(2)}"/>
<path class="ink" d="M1.5 27.5h29" stroke="${ink}"/>
</g>
</svg>
`
}

const followsTheme = `
<style>@media (prefers-color-scheme: dark) {
.paper { fill: ${dark.paper} } .slit { stroke: ${dark.paper} } .ink { stroke: ${dark.ink} } .accent { stroke: ${dark.accent} }
}</style>`

const raster = (drawing: Drawing, px: number) =>
  sharp(Buffer.from(draw(drawing)), { density: (72 * px) / SIDE })
    .resize(px, px)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()

/** An .ico whose pictures are PNGs, which every browser since Internet Explorer 11 reads. */
function ico(pictures: readonly { px: number; png: Buffer }[]) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ px, png }, index) => {
    const at = 6 + 16 * index
    head.set([px, px, 0, 0], at)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

const rounded: Drawing = { share: 0.66, stroke: 2.8, corner: 0.22 }
/** Apple rounds the corners itself; launchers cut what is maskable down to a circle of four fifths. */
const square: Drawing = { ...rounded, corner: 0 }
const maskable: Drawing = { ...square, share: 0.54 }
/** In a tab every pixel counts. */
const tiny: Drawing = { share: 0.84, stroke: 3.4, corner: 0.18 }

const tabIcons = await Promise.all([16, 32, 48].map(async (px) => ({ px, png: await raster(tiny, px) })))
const files: Record<string, string | Buffer> = {
  'icon.svg': draw({ ...tiny, share: 0.8, stroke: 3.2, style: followsTheme }),
  'icon-192.png': await raster(rounded, 192),
  'icon-512.png': await raster(rounded, 512),
  'icon-maskable-512.png': await raster(maskable, 512),
  'apple-touch-icon.png': await raster(square, 180),
  'favicon.ico': ico(tabIcons),
}
for (const [name, content] of Object.entries(files)) {
  await writeFile(new URL(name, target), content)
  process.stdout.write(`${name} ${content.length} bytes\n`)
}

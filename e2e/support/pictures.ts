import sharp from 'sharp'

type Colour = { r: number; g: number; b: number }
type File = { name: string; mimeType: string; buffer: Buffer }

const plane = (width: number, height: number, background: Colour) =>
  sharp({ create: { width, height, channels: 3, background } }).png()

/** A picture of noise, which does not become smaller by compression: no two are alike. */
export async function noisyPicture(name: string): Promise<File> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  const picture = sharp({
    create: { width: 700, height: 600, channels: 3, noise, background: { r: 204, g: 0, b: 0 } },
  })
  return { name, mimeType: 'image/png', buffer: await picture.png().toBuffer() }
}

/** A wide picture, red on its left half and blue on its right; its greens tell it from others. */
export async function twoSidedPicture(name: string): Promise<File> {
  const green = () => Math.floor(Math.random() * 60)
  const right = await plane(1000, 600, { r: 0, g: green(), b: 204 }).toBuffer()
  const both = plane(2000, 600, { r: 204, g: green(), b: 0 }).composite([
    { input: right, left: 1000, top: 0 },
  ])
  return { name, mimeType: 'image/png', buffer: await both.toBuffer() }
}

/** How red and how blue a picture is on the whole, 0 to 255. */
export async function redAndBlue(bytes: Buffer): Promise<{ red: number; blue: number }> {
  const [red, , blue] = (await sharp(bytes).stats()).channels
  return { red: Math.round(red?.mean ?? 0), blue: Math.round(blue?.mean ?? 0) }
}

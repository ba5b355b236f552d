export type PictureType =
  'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/gif' | 'image/tiff'

/**
 * What the bytes say they are, whatever the name said. Asked before any decoder sees them, so that only six of the
 * many formats libvips reads (SVG, PDF, camera raws …) can be reached from outside.
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (bytes[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\u001a\n') return 'image/png'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp'
  if (ascii(4, 8) === 'ftyp' && brands(ascii).some((brand) => brand === 'avif' || brand === 'avis'))
    return 'image/avif'
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return 'image/gif'
  if (ascii(0, 4) === 'II*\u0000' || ascii(0, 4) === 'MM\u0000*') return 'image/tiff'
  return undefined
}

/** The major brand and the first few compatible ones of an ISO file. */
const brands = (ascii: (from: number, to: number) => string) =>
  [8, 16, 20, 24, 28].map((at) => ascii(at, at + 4))

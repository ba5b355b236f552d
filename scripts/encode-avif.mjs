import { constants, setPriority } from 'node:os'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

/**
 * Makes the AVIF files of one picture: its pixels come in, a line of base64 for each file goes out. A process of its own,
 * behind everything else the machine does, so that neither readers nor the server's memory pay for it
 * (features/media/encode-avif.ts).
 */
setPriority(constants.priority.PRIORITY_LOW)
sharp.concurrency(1)
sharp.cache(false)

const { raw, files, xmp } = JSON.parse(process.argv[2])
const pixels = await buffer(process.stdin)

for (const { region, widthPx, heightPx } of files) {
  const picture = sharp(pixels, { raw }).extract(region).resize(widthPx, heightPx)
  const bytes = await (xmp ? picture.withXmp(xmp) : picture).avif({ quality: 50, effort: 3 }).toBuffer()
  process.stdout.write(`${bytes.toString('base64')}\n`)
}

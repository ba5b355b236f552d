import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { layHeadline, LINE_EM } from '@/features/share-cards/lay-text'
import { headlines } from './support/headlines'
import { expect, test } from './support/fixtures'

/** A browser counts the blank beside a letter to its width, ink does not. */
const SLACK_PX = 16
const box = { widthPx: 1_072, heightPx: 310 }
const fontOf = async (script: string) =>
  (await readFile(`features/share-cards/fonts/${script}-800.ttf`)).toString('base64')

test('headlines stand on share cards as a browser sets them', async ({ reader }) => {
  const [arabic, latin] = [await fontOf('arabic'), await fontOf('latin')]
  await reader.setViewportSize({ width: 1_200, height: 630 })
  await reader.setContent(`<!doctype html><style>
    @font-face { font-family: L; src: url(data:font/ttf;base64,${latin}) }
    @font-face { font-family: A; src: url(data:font/ttf;base64,${arabic}) }
    body { margin: 0; background: #000; color: #fff }
    p { margin: 0; padding: 20px; font-family: L, A; font-weight: 800; line-height: ${LINE_EM} }
  </style><p></p>`)
  const line = reader.locator('p')
  for (const [direction, headline] of headlines.filter(
    ([, text]) => !text.includes('\ufdfa') && text.length < 150,
  )) {
    const laid = await layHeadline(headline, direction, box)
    await line.evaluate(
      async (p, { direction, headline, laid }) => {
        Object.assign(p, { dir: direction, textContent: headline })
        Object.assign(p.style, { fontSize: `${laid.sizePx}px`, width: `${laid.widthPx}px` })
        await document.fonts.ready
      },
      { direction, headline, laid: { sizePx: laid.sizePx, widthPx: laid.widthPx + SLACK_PX } },
    )
    const seen = await inkOf(await line.screenshot({ scale: 'css' }))
    const drawn = await inkOf(await sharp(laid.bytes).flatten({ background: '#000' }).png().toBuffer())
    expect(Math.abs(seen.width - drawn.width), `width of ${headline}`).toBeLessThanOrEqual(6)
    expect(Math.abs(seen.height - drawn.height), `height of ${headline}`).toBeLessThanOrEqual(8)
    expect(likeness(seen.data, drawn.data), headline).toBeGreaterThan(0.8)
  }
})

/** The ink of a picture of white words, brought to one size and a little blurred: hinting differs, places do not. */
async function inkOf(png: Buffer) {
  const { data, info } = await sharp(png)
    .trim({ background: '#000', threshold: 40 })
    .toBuffer({ resolveWithObject: true })
  const small = await sharp(data).greyscale().resize(400, 120, { fit: 'fill' }).blur(1.5).raw().toBuffer()
  return { data: small, width: info.width, height: info.height }
}

/** 1 where both have their ink in the same places, 0 where nowhere (cosine). */
function likeness(one: Buffer, other: Buffer): number {
  let [both, own, its] = [0, 0, 0]
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0]
    both += a * b
    own += a * a
    its += b * b
  }
  return both / Math.sqrt(own * its)
}

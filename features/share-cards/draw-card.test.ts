import sharp from 'sharp'
import { expect, test } from 'vitest'
import { CARD, drawCard, MOST_CARD_BYTES } from './draw-card'
import { layHeadline } from './lay-text'
import { headlines } from '@/e2e/support/headlines'

const box = { widthPx: 1_072, heightPx: 310 }
const picture = async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const create = { width: 1_280, height: 853, channels: 3, background: '#888', noise } as const
  return { bytes: await sharp({ create }).webp().toBuffer(), focal: { x: 0.5, y: 0.5 } }
}

test.each(headlines)('%s: %s takes three lines at most, inside its room', async (direction, headline) => {
  const laid = await layHeadline(headline, direction, box)
  expect(laid.lines).toBeLessThanOrEqual(3)
  expect(laid.widthPx).toBeLessThanOrEqual(box.widthPx)
  expect(laid.heightPx).toBeLessThanOrEqual(box.heightPx)
})

test('lines are balanced: none is half as long as another', async () => {
  const { bytes, lines } = await layHeadline(headlines[10]?.[1] ?? '', 'rtl', box)
  expect(lines).toBe(3)
  const { data, info } = await sharp(bytes)
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const lengths = Array.from({ length: lines }, (_, line) => {
    const from = Math.round((line * info.height) / lines)
    const rows = data.subarray(from * info.width, Math.round(((line + 1) * info.height) / lines) * info.width)
    const columns = [...rows.keys()].filter((at) => (rows[at] ?? 0) > 128).map((at) => at % info.width)
    return info.width - columns.reduce((least, column) => Math.min(least, column), info.width)
  })
  expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.7)
})

test('a headline that nobody could read on a card is cut at a word', async () => {
  const long = await layHeadline('كلمة '.repeat(200), 'rtl', box)
  expect(long.lines).toBe(3)
})

test('cards are light, cheap and of the one size, over a picture that is all noise too', async () => {
  const over = await picture()
  const words = { section: 'سياسة', siteName: 'مرصد' }
  await drawCard({ ...words, headline: 'مرصد', direction: 'rtl' }, over)
  const each = await cpuMs(async () => {
    for (const [direction, headline] of headlines) {
      const card = await drawCard({ ...words, headline, direction }, over)
      expect(card.length).toBeLessThanOrEqual(MOST_CARD_BYTES)
      const { width, height, format } = await sharp(card).metadata()
      expect([width, height, format]).toEqual([CARD.widthPx, CARD.heightPx, 'jpeg'])
    }
  })
  const pictureAlone = await cpuMs(async () => {
    for (const _ of headlines) await sharp(over.bytes).resize(CARD.widthPx, CARD.heightPx).jpeg().toBuffer()
  })
  // beside it in the same minute: milliseconds alone would judge the machine
  expect(each / pictureAlone).toBeLessThan(4)
})

async function cpuMs(run: () => Promise<void>) {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

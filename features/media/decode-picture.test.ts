import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { decodePicture } from './decode-picture'

describe('refused', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
  test.each([
    ['nothing at all', () => Buffer.alloc(0), 'not-a-picture'],
    ['text named a picture', () => Buffer.from('not a picture, whatever its name says'), 'not-a-picture'],
    ['SVG', () => Buffer.from(svg), 'other-format'],
    ['SVG behind an XML declaration', () => Buffer.from(`<?xml version="1.0"?>${svg}`), 'other-format'],
    ['a JPEG of three bytes', () => Buffer.from([0xff, 0xd8, 0xff]), 'damaged'],
    ['more than 20 MB', () => Buffer.alloc(21 * 1024 * 1024, 0xff), 'too-large'],
  ])('%s', async (_name, make, reason) => {
    expect(await decodePicture(make())).toEqual({ ok: false, reason })
  })

  test('a picture cut short', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const
      const whole = await sharp({
        create: { width: 300, height: 300, channels: 3, background: '#000', noise },
      })
        .toFormat(format)
        .toBuffer()
      expect(await decodePicture(whole.subarray(0, whole.length / 2)), format).toEqual({
        ok: false,
        reason: 'damaged',
      })
    }
  })

  test('a small file of 64 megapixels, without unpacking it', async () => {
    const canvas = { create: { width: 8_000, height: 8_000, channels: 3 as const, background: '#000' } }
    const bomb = await sharp(canvas).toColourspace('b-w').png({ compressionLevel: 1 }).toBuffer()
    const before = process.cpuUsage().user
    expect(await decodePicture(bomb)).toEqual({ ok: false, reason: 'too-many-pixels' })
    expect(process.cpuUsage().user - before).toBeLessThan(200_000)
  })
})

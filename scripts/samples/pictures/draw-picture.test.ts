import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { drawPicture } from './draw-picture'

// About 9 s of CPU for the whole file: room for a busy machine
vi.setConfig({ testTimeout: 120_000 })

const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test.each([
  ['pattern', 1280, 854],
  ['map', 1280, 854],
  ['portrait', 640, 640],
] as const)('a %s is the same for the same name, and another for another', async (kind, width, height) => {
  const first = await drawPicture(kind, 'river')
  expect(sum(await drawPicture(kind, 'river'))).toBe(sum(first))
  expect(sum(await drawPicture(kind, 'harbour'))).not.toBe(sum(first))
  expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width, height, channels: 3 })
})

test('eighteen patterns in a row are eighteen different pictures with something in them', async () => {
  const drawn = await Promise.all(
    Array.from({ length: 18 }, (_, turn) => drawPicture('pattern', 'same name', { turn })),
  )
  expect(new Set(drawn.map(sum)).size).toBe(18)
  for (const [turn, bytes] of drawn.entries()) {
    const { entropy } = await sharp(bytes).stats()
    expect(entropy, `turn ${turn}`).toBeGreaterThan(4)
  }
})

test('women and men are drawn', async () => {
  const woman = await drawPicture('portrait', 'sam', { figure: 'woman', turn: 1 })
  const man = await drawPicture('portrait', 'sam', { figure: 'man', turn: 1 })
  expect(sum(woman)).not.toBe(sum(man))
})

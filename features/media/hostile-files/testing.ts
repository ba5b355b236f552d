import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { ownXmp } from '../own-xmp'

type Hostile = { name: string; make: () => Promise<Uint8Array> | Uint8Array; reason: string | 'taken' }

const MB = 1024 * 1024
export const plain = (width: number, height: number, background = '#c04020') =>
  sharp({ create: { width, height, channels: 3, background } })
/** A quarter of it seen through. */
const clear = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 11, g: 102, b: 99, alpha: 0.75 } } })
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
const text = (content: string) => () => Buffer.from(content)
const begin = (bytes: readonly number[]) => () => Buffer.concat([Buffer.from(bytes), Buffer.alloc(400, 65)])
const cut = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif') => async () => {
  const whole = await noise(300, 300).toFormat(format).toBuffer()
  return whole.subarray(0, Math.floor(whole.length / 2))
}
const followedBy = (tail: string, format: 'jpeg' | 'png' | 'gif') => async () =>
  Buffer.concat([await plain(80, 60).toFormat(format).toBuffer(), Buffer.from(tail)])
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
const html = '<!doctype html><script>alert(document.cookie)</script>'

/** A PNG whose header promises so much; `rows` of it are there. */
function promisedPng(width: number, height: number, { depth = 8, colour = 0, interlace = 0, rows = 1 } = {}) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour, 0, 0, interlace], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.alloc((width + 1) * rows), { level: 1 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function crc(bytes: Uint8Array) {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

const frames = (count: number) => async () => {
  const pixels = Buffer.alloc(40 * 40 * 3 * count, 90)
  return sharp(pixels, { raw: { width: 40, height: 40 * count, channels: 3, pageHeight: 40 } })
    .gif()
    .toBuffer()
}
const xmp = (credit: string) => async () =>
  plain(120, 90, '#204060')
    .jpeg()
    .withXmp(ownXmp({ credit }) ?? '')
    .toBuffer()

/** What strangers, and agencies with old machines, send; and what becomes of it. */
export const hostileFiles: Hostile[] = [
  // lying types
  { name: 'nothing', make: () => Buffer.alloc(0), reason: 'not-a-picture' },
  { name: 'one byte', make: () => Buffer.from([0xff]), reason: 'not-a-picture' },
  { name: 'plain text', make: text('no picture, whatever its name says'), reason: 'not-a-picture' },
  { name: 'HTML', make: text(html), reason: 'not-a-picture' },
  { name: 'PHP', make: text('<?php system($_GET["c"]); ?>'), reason: 'not-a-picture' },
  { name: 'a shell script', make: text('#!/bin/sh\nrm -rf /\n'), reason: 'not-a-picture' },
  { name: 'PDF', make: text('%PDF-1.7\n1 0 obj\n'), reason: 'not-a-picture' },
  { name: 'ZIP', make: begin([0x50, 0x4b, 3, 4]), reason: 'not-a-picture' },
  { name: 'an executable', make: begin([0x4d, 0x5a]), reason: 'not-a-picture' },
  { name: 'ELF', make: begin([0x7f, 0x45, 0x4c, 0x46]), reason: 'not-a-picture' },
  { name: 'MP4', make: text('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'), reason: 'not-a-picture' },
  { name: 'zeros', make: () => Buffer.alloc(2 * MB), reason: 'not-a-picture' },
  // kinds that are not taken
  { name: 'SVG with a script', make: text(svg), reason: 'other-format' },
  { name: 'SVG behind a declaration', make: text(`<?xml version="1.0"?>\n${svg}`), reason: 'other-format' },
  { name: 'SVG behind a comment', make: text(`<!-- ${'x'.repeat(900)} -->${svg}`), reason: 'other-format' },
  {
    name: 'SVG of entities',
    make: text(`<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${svg}`),
    reason: 'other-format',
  },
  { name: 'HEIC', make: text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), reason: 'other-format' },
  { name: 'BMP', make: begin([0x42, 0x4d]), reason: 'other-format' },
  { name: 'an icon', make: begin([0, 0, 1, 0]), reason: 'other-format' },
  {
    name: 'a camera raw',
    make: begin([0x49, 0x49, 0x2a, 0, 0x10, 0, 0, 0, 0x43, 0x52]),
    reason: 'other-format',
  },
  { name: 'Photoshop', make: text('8BPS\0\x01\0\0\0\0\0\0\0\x03'), reason: 'other-format' },
  // cut short and damaged
  { name: 'a JPEG of three bytes', make: () => Buffer.from([0xff, 0xd8, 0xff]), reason: 'damaged' },
  { name: 'half a JPEG', make: cut('jpeg'), reason: 'damaged' },
  { name: 'half a PNG', make: cut('png'), reason: 'damaged' },
  { name: 'half a WebP', make: cut('webp'), reason: 'damaged' },
  { name: 'half a TIFF', make: cut('tiff'), reason: 'not-a-picture' },
  { name: 'half an AVIF', make: cut('avif'), reason: 'damaged' },
  {
    name: 'a PNG that holds a row of ten thousand',
    make: () => promisedPng(1_000, 10_000),
    reason: 'damaged',
  },
  { name: 'a GIF that is a signature', make: text('GIF89a'), reason: 'damaged' },
  // bombs
  { name: '21 MB', make: () => Buffer.alloc(21 * MB, 0xff), reason: 'too-large' },
  {
    name: 'a PNG of 64 megapixels',
    make: () => promisedPng(8_000, 8_000, { rows: 8_000 }),
    reason: 'too-many-pixels',
  },
  {
    name: 'a PNG that promises two gigapixels',
    make: () => promisedPng(50_000, 40_000),
    reason: 'too-many-pixels',
  },
  {
    name: 'an interlaced PNG of sixteen bits',
    make: () => promisedPng(7_700, 7_700, { depth: 16, colour: 6, interlace: 1 }),
    reason: 'too-heavy',
  },
  {
    name: 'a progressive JPEG of 55 megapixels',
    make: () =>
      plain(7_400, 7_400).jpeg({ progressive: true, chromaSubsampling: '4:4:4', quality: 40 }).toBuffer(),
    reason: 'too-heavy',
  },
  { name: 'a GIF of 59 megapixels', make: () => plain(7_700, 7_700).gif().toBuffer(), reason: 'too-heavy' },
  {
    name: 'a JPEG of 59 megapixels',
    make: () => plain(7_700, 7_700).jpeg({ quality: 40 }).toBuffer(),
    reason: 'taken',
  },
  {
    name: 'a transparent PNG of 49 megapixels',
    make: () => clear(7_000, 7_000).png({ compressionLevel: 1 }).toBuffer(),
    reason: 'taken',
  },
  {
    name: 'half of a transparent PNG',
    make: async () => (await clear(900, 900).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 900_000),
    reason: 'damaged',
  },
  { name: 'a transparent GIF', make: () => clear(90, 60).gif().toBuffer(), reason: 'taken' },
  {
    name: 'a transparent PNG of sixteen bits',
    make: () => clear(300, 200).toColourspace('rgb16').png().toBuffer(),
    reason: 'taken',
  },
  { name: 'a strip of one pixel height', make: () => plain(16_000, 1).png().toBuffer(), reason: 'too-long' },
  { name: 'a strip of one pixel width', make: () => plain(1, 16_000).png().toBuffer(), reason: 'too-long' },
  { name: 'the picture of a long page', make: () => plain(900, 26_000).png().toBuffer(), reason: 'taken' },
  // two things in one
  { name: 'a JPEG that is a page too', make: followedBy(html, 'jpeg'), reason: 'taken' },
  { name: 'a PNG that is a page too', make: followedBy(html, 'png'), reason: 'taken' },
  { name: 'a GIF that is a script too', make: followedBy('*/=1;alert(1)//', 'gif'), reason: 'taken' },
  { name: 'a JPEG with a ZIP behind it', make: followedBy('PK\x03\x04secret', 'jpeg'), reason: 'taken' },
  { name: 'a script in the credit', make: xmp('<script>alert(1)</script>'), reason: 'taken' },
  { name: 'a credit of a megabyte', make: xmp('x'.repeat(60_000)), reason: 'taken' },
  {
    name: 'a profile of colours that is none',
    make: () => plain(90, 90, '#123456').png().withMetadata({ icc: 'srgb' }).toBuffer(),
    reason: 'taken',
  },
  // what old machines send
  {
    name: 'CMYK',
    make: () => plain(300, 200, '#20a040').toColourspace('cmyk').jpeg().toBuffer(),
    reason: 'taken',
  },
  {
    name: '16 bits',
    make: () => plain(300, 200, '#20a041').toColourspace('rgb16').png().toBuffer(),
    reason: 'taken',
  },
  { name: 'a thousand frames', make: frames(1_000), reason: 'taken' },
  {
    name: 'one that lies on its side',
    make: () => plain(300, 200, '#a02040').jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    reason: 'taken',
  },
  { name: 'grey', make: () => plain(90, 60, '#777777').greyscale().jpeg().toBuffer(), reason: 'taken' },
]

import { expect, test } from 'vitest'
import { embeddedCredit } from './embedded-credit'

const field = (number: number, text: Buffer) => {
  const head = Buffer.from([0x1c, 2, number, 0, 0])
  head.writeUInt16BE(text.length, 3)
  return Buffer.concat([head, text])
}
const xmp = (inner: string) =>
  Buffer.from(`<x:xmpmeta><rdf:Description>${inner}</rdf:Description></x:xmpmeta>`)

test.each([
  [
    'IPTC credit before by-line',
    { iptc: Buffer.concat([field(80, Buffer.from('By')), field(110, Buffer.from('وكالة'))]) },
    'وكالة',
  ],
  ['IPTC in Windows-1256', { iptc: field(80, Buffer.from([0xe3, 0xd1, 0xd5, 0xcf])) }, 'مرصد'],
  ['IPTC field longer than the file', { iptc: Buffer.from([0x1c, 2, 110, 0x40, 0, 65]) }, undefined],
  ['XMP attribute', { xmp: Buffer.from('<rdf:Description photoshop:Credit="A &amp; B"/>') }, 'A & B'],
  ['XMP element', { xmp: xmp('<photoshop:Credit>Agency</photoshop:Credit>') }, 'Agency'],
  ['XMP creator', { xmp: xmp('<dc:creator><rdf:Seq><rdf:li>ليلى</rdf:li></rdf:Seq></dc:creator>') }, 'ليلى'],
  [
    'EXIF that is no EXIF',
    { exif: Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff and then nothing', 'latin1') },
    undefined,
  ],
  ['nothing', {}, undefined],
])('%s', (_name, facts, credit) => {
  expect(embeddedCredit(facts)).toBe(credit)
})

import { expect, test } from 'vitest'
import { embeddedWords } from './embedded-words'

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
  expect(embeddedWords(facts).credit).toBe(credit)
})

const told = { caption: 'جسر على النهر', credit: 'ليلى', copyright: '© وكالة' }
const iptc = (caption: Buffer) =>
  Buffer.concat([field(120, caption), field(80, Buffer.from('ليلى')), field(116, Buffer.from('© وكالة'))])

test.each([
  ['IPTC', { iptc: iptc(Buffer.from('جسر على النهر')) }],
  [
    'XMP in the languages it names',
    {
      xmp: xmp(
        '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">جسر على النهر</rdf:li></rdf:Alt></dc:description>' +
          '<photoshop:Credit>ليلى</photoshop:Credit>' +
          '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© وكالة</rdf:li></rdf:Alt></dc:rights>',
      ),
    },
  ],
])('%s says what it shows and whose it is', (_name, facts) => {
  expect(embeddedWords(facts)).toEqual(told)
})

test.each([
  [
    'a bomb of entities',
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rdf:Description dc:rights="&b;"/>',
  ],
  ['what is cut short', '<x:xmpmeta><rdf:Description><photoshop:Credit'],
  ['nothing', ''],
])('%s in XMP says nothing', (_name, text) => {
  expect(embeddedWords({ xmp: Buffer.from(text) })).toEqual({})
})

test('script and invisible characters are letters or nothing', () => {
  const facts = { xmp: xmp('<photoshop:Credit>&lt;script&gt;\u202Ea()&lt;/script&gt;</photoshop:Credit>') }
  expect(embeddedWords(facts).credit).toBe('<script>a()</script>')
})
